import { expect, test } from "vitest";
import { findMappingFaults, guessMapping, TABLE_FIELDS } from "./columns";

test("every field is known by its own name, in any spelling", () => {
  expect(guessMapping(TABLE_FIELDS)).toEqual(TABLE_FIELDS);
  expect(guessMapping(["Stated on", "RED LINE", "source-url", "Quote language"])).toEqual([
    "statedOn",
    "redLine",
    "sourceUrl",
    "quoteLanguage",
  ]);
});

test("headings that people write are known, others are left aside", () => {
  expect(guessMapping(["Who", "Topic", "Date", "Link", "Our notes", ""])).toEqual([
    "party",
    "issue",
    "statedOn",
    "sourceUrl",
    null,
    null,
  ]);
});

test("of two columns of one heading the first is taken", () => {
  expect(guessMapping(["quote", "Quote"])).toEqual(["quote", null]);
});

test("a mapping that no position can be read by says what is missing, and what is there twice", () => {
  expect(findMappingFaults(["party", "issue", "silence", "statedOn", "summary", "quote", "quote"])).toEqual({
    twice: ["quote"],
    missing: [["attribution"], ["source", "sourceUrl", "sourceTitle"]],
  });
  const whole = ["party", "issue", "stance", "statedOn", "summary", "attribution", "quote", "sourceUrl", null] as const;
  expect(findMappingFaults(whole)).toBeNull();
});
