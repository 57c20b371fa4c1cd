import { expect, test } from "vitest";
import { markedText, type QuotedPassage } from "./marked-text";

const quoted = (start: number, end: number, path = `/${start}-${end}`): QuotedPassage => ({
  ...{ start, end, check: "exact", exact: "" },
  position: { path, party: "North", issue: "Ceasefire", waits: false },
});
const piece = (text: string, opens: number[] = [], covers: number[] = [], closes: number[] = []) => ({
  ...{ text, opens, covers, closes },
});

test("a text without quotes is one piece, and an empty one has none", () => {
  expect(markedText("abc", [])).toEqual({ passages: [], pieces: [piece("abc")] });
  expect(markedText("", [])).toEqual({ passages: [], pieces: [] });
});

test("passages are numbered in the order of the text, and overlap", () => {
  const { passages, pieces } = markedText("abcdefgh", [quoted(3, 6), quoted(1, 4), quoted(3, 4)]);
  expect(passages.map(({ number, start, end }) => [number, start, end])).toEqual([
    ...[
      [1, 1, 4],
      [2, 3, 4],
      [3, 3, 6],
    ],
  ]);
  expect(pieces).toEqual([
    piece("a"),
    piece("bc", [1], [1]),
    piece("d", [2, 3], [1, 2, 3], [1, 2]),
    piece("ef", [], [3], [3]),
    piece("gh"),
  ]);
});

test("a position that quotes a passage twice counts once; two positions count twice", () => {
  const waiting = { ...quoted(1, 2, "/a"), position: { ...quoted(1, 2, "/a").position, waits: true } };
  const { passages } = markedText("abc", [quoted(1, 2, "/a"), waiting, quoted(1, 2, "/b")]);
  expect(passages.map(({ position }) => [position.path, position.waits])).toEqual([
    ["/a", false],
    ["/b", false],
  ]);
});

test("what is empty or reaches beyond the text marks nothing", () => {
  expect(markedText("abc", [quoted(1, 1), quoted(-1, 2), quoted(2, 4)]).pieces).toEqual([piece("abc")]);
});
