import fc from "fast-check";
import { expect, test } from "vitest";
import { awkwardText } from "./awkward-text.fixture";
import { differingWords } from "./differing-words";
import { normalise } from "./normalise";

const shown = (quoted: string, passage: string) =>
  differingWords(quoted, passage)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}]` : `[+${text}]`))
    .join("");

test.each([
  ["we will not accept it", "we will accept it", "we will[- not] accept it"],
  ["Мы примем это", "Мы не примем это", "Мы[+ не] примем это"],
  ["a full withdrawal", "a partial withdrawal", "a[- full][+ partial] withdrawal"],
  ["they agree", "Not they agree", "[+Not] they agree"],
  ["“never”, he said", '"never",\n he  said', '"never", he said'],
  ["cease\u00ADfire now", "ceasefire today", "ceasefire[- now][+ today]"],
  ["the same", "the same", "the same"],
  ["one thing", "another matter", "[-one thing][+another matter]"],
  ["we agree.", "we agree", "we agree[-.]"],
  ["a non-nuclear state", "a nuclear state", "a[- non-] nuclear state"],
])("%j, where %j stands: %j", (quoted, passage, expected) => {
  expect(shown(quoted, passage)).toBe(expected);
});

test("nothing of either is lost, but for spaces and signs", () => {
  const words = (text: string) => normalise(text).replaceAll(" ", "");
  fc.assert(
    fc.property(awkwardText, awkwardText, (quoted, passage) => {
      const changes = differingWords(quoted, passage);
      const joined = (left: "added" | "removed") =>
        changes
          .filter(({ kind }) => kind !== left)
          .map(({ text }) => text)
          .join("");
      expect(words(joined("removed"))).toBe(words(passage));
      const kinds = changes.map(({ kind }) => kind);
      expect(kinds.every((kind, index) => kind !== kinds[index + 1])).toBe(true);
    }),
  );
});
