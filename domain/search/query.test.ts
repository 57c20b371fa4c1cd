import fc from "fast-check";
import { expect, test } from "vitest";
import { foldedWords, foldText } from "./fold";
import { QUERY_LIMIT, searchWords, tidyQuery } from "./query";

test.each([
  ["Erdoğan", "erdogan"],
  ["TÜRKİYE", "turkiye"],
  ["ılık", "ilik"],
  ["Łódź", "lodz"],
  ["Straße", "strasse"],
  ["Зеленський", "зеленськии"],
  ["её", "ее"],
  ["ΟΔΟΣ", "οδοσ"],
  ["ﬁnal", "final"],
])("%s folds to %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("folding twice changes nothing more", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => foldText(foldText(text)) === foldText(text)));
});

test.each([
  ["", []],
  ["  neutral  status ", ["neutral", "status"]],
  ["Neutral NEUTRAL neutral", ["neutral"]],
  ['"title": (neutr*) -status', ["title", "neutr", "status"]],
  ["S-400", ["s", "400"]],
  ["neutr\0al", ["neutr", "al"]],
  ["\uD83D", []],
])("%j is searched as %j", (query, words) => {
  expect(searchWords(query)).toEqual(words);
});

test("a query is cut to its longest length by whole characters, and shows no control characters", () => {
  expect(tidyQuery("a".repeat(10_000))).toHaveLength(QUERY_LIMIT);
  expect(tidyQuery("😀".repeat(QUERY_LIMIT + 1))).toBe("😀".repeat(QUERY_LIMIT));
  expect(tidyQuery(" \0 \u0007 ")).toBe("");
  expect(tidyQuery("a\0b\uD83D")).toBe("a b");
});

test("whatever is typed, words hold letters and digits only", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (query) => {
      for (const word of searchWords(query)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      expect(searchWords(query)).toEqual([...new Set(foldedWords(tidyQuery(query)))]);
    }),
  );
});
