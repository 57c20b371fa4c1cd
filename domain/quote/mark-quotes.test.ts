import fc from "fast-check";
import { expect, test } from "vitest";
import { markQuotes, type QuoteRange } from "./mark-quotes";

const shown = (text: string, ranges: readonly QuoteRange[]) =>
  markQuotes(text, ranges)
    .map(({ text: piece, ids }) => (ids.length > 0 ? `[${ids.join("+")}: ${piece}]` : piece))
    .join("");

test.each<[string, readonly QuoteRange[], string]>([
  ["abcdef", [], "abcdef"],
  ["abcdef", [{ start: 1, end: 3, id: "x" }], "a[x: bc]def"],
  ["abcdef", [{ start: 0, end: 6, id: "x" }], "[x: abcdef]"],
  [
    "abcdef",
    [
      { start: 1, end: 4, id: "x" },
      { start: 2, end: 5, id: "y" },
    ],
    "a[x: b][x+y: cd][y: e]f",
  ],
  [
    "abcdef",
    [
      { start: 2, end: 3, id: "y" },
      { start: 1, end: 4, id: "x" },
    ],
    "a[x: b][y+x: c][x: d]ef",
  ],
  ["abc", [{ start: -5, end: 99, id: "x" }], "[x: abc]"],
  ["abc", [{ start: 2, end: 2, id: "x" }], "abc"],
  ["abc", [{ start: 3, end: 1, id: "x" }], "abc"],
  ["", [{ start: 0, end: 1, id: "x" }], ""],
])("%j with %j", (text, ranges, expected) => {
  expect(shown(text, ranges)).toBe(expected);
});

test("the segments joined are the text, and each character is marked by the ranges that cover it", () => {
  const range = fc.record({
    start: fc.integer({ min: -3, max: 20 }),
    end: fc.integer({ min: -3, max: 20 }),
    id: fc.constantFrom("x", "y", "z"),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 16 }), fc.array(range, { maxLength: 6 }), (text, ranges) => {
      const segments = markQuotes(text, ranges);
      expect(segments.map((segment) => segment.text).join("")).toBe(text);
      const marks = segments.flatMap((segment) =>
        Array.from({ length: segment.text.length }, () => [...segment.ids].sort()),
      );
      const expected = Array.from({ length: text.length }, (_, at) =>
        [...new Set(ranges.filter(({ start, end }) => start <= at && at < end).map(({ id }) => id))].sort(),
      );
      expect(marks).toEqual(expected);
    }),
  );
});
