import { expect, test } from "vitest";
import { quotePlace } from "./checked-quote";

test("a passage has 120 characters around it, or what there is", () => {
  expect(quotePlace("before it, and after", { start: 7, end: 9 })).toEqual({
    before: "before ",
    words: "it",
    after: ", and after",
  });
  const long = "a".repeat(500);
  const { before, words, after } = quotePlace(long, { start: 200, end: 210 });
  expect([before.length, words.length, after.length]).toEqual([120, 10, 120]);
});

test("no character is cut in two", () => {
  const text = `${"😀".repeat(100)}yxz${"😀".repeat(100)}`;
  const { before, words, after } = quotePlace(text, { start: 201, end: 202 });
  expect([before, words, after].map((part) => part.isWellFormed())).toEqual([true, true, true]);
  expect([before.length, words, after.length]).toEqual([119, "x", 119]);
});
