import { expect, test } from "vitest";
import { findEntries } from "./find-entries";
import { divideText } from "./text-parts";

const block = (count: number, indent = "  ") =>
  `rounds: []\npositions: # all of them\n${Array.from({ length: count }, (_, index) => `${indent}- a: |\n${indent}    - no entry ${index}\n${indent}  b: [x, {y: "- z"}]\n`).join("")}sources: []\n`;

test.each([
  ["in block style", block(3), 3],
  ["in block style without indent", block(3, ""), 3],
  ["at the end", "positions:\n  - a\n  - b", 2],
  ["in brackets", '{"rounds": [[1], 2], "positions": [{"a": [1, 2]}, {"b": "],"}], "sources": []}', 2],
  ["in brackets below a plain name", "positions: [a, [b, c], {d: e}]\nrounds: []\n", 3],
  [
    "as a name of another entry first",
    "rounds:\n  - {positions: [a, b]}\n  - positions:\n      - c\npositions:\n  - d\n",
    1,
  ],
])("finds the entries of a list %s", (_, text, count) => {
  expect(findEntries(text, "positions")?.starts).toHaveLength(count);
});

test.each([
  ["there is none", "rounds: []\n"],
  ["it is no list", "positions: none\n"],
  ["it does not end", '{"positions": [1, 2'],
])("finds no list where %s", (_, text) => {
  expect(findEntries(text, "positions")).toBeNull();
});

test("divides a long list, and every offset of a part leads to its own place", () => {
  const text = block(600);
  const { outline, batches } = divideText(text);
  expect(outline.text).toBe("rounds: []\npositions: # all of them\nsources: []\n");
  expect(batches).toHaveLength(3);
  for (const part of [outline, ...batches]) {
    for (let at = 0; at < part.text.length; at += 97) expect(text[part.toWhole(at)]).toBe(part.text[at]);
  }
});
