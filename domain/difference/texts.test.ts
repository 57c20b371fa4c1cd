import fc from "fast-check";
import { expect, test } from "vitest";
import { foldSame } from "./fold";
import { textDifference } from "./texts";
import type { WordChange } from "./words";

const textOf = (changes: readonly WordChange[], without: WordChange["kind"]) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

const lines = fc.array(fc.constantFrom("One line.\n", "Another one.\n", "\n", "With a few words more", "\n\n"), {
  maxLength: 40,
});

test("without what was added it is the text before, without what was removed the text after", () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = textDifference(before.join(""), after.join(""));
      expect(textOf(changes, "added")).toBe(before.join(""));
      expect(textOf(changes, "removed")).toBe(after.join(""));
    }),
  );
});

test("lines that changed are compared word by word, all others stay", () => {
  const before = "First line.\nThe minister said no.\nSame.\nSame.\nLast line.\n";
  const after = "First line.\nThe minister said yes.\nSame.\nSame.\nNew here.\nLast line.\n";
  expect(textDifference(before, after)).toEqual([
    { kind: "same", text: "First line.\nThe minister said" },
    { kind: "removed", text: " no" },
    { kind: "added", text: " yes" },
    { kind: "same", text: ".\nSame.\nSame.\n" },
    { kind: "added", text: "New here.\n" },
    { kind: "same", text: "Last line.\n" },
  ]);
});

const words = (count: number, seed: number) =>
  Array.from({ length: count }, (_, at) => `w${(at * 7919 + seed * 104_729) % 50_021}`);
const paragraphs = (all: readonly string[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size).join(" ")).join(
    "\n",
  );

test.each([
  ["rewritten from end to end, in paragraphs", paragraphs(words(300_000, 1), 80), paragraphs(words(300_000, 2), 80)],
  ["rewritten, without paragraphs", words(300_000, 1).join(" "), words(300_000, 2).join(" ")],
  ["with a word changed in each paragraph", ...changedEverywhere()],
  ["with the same lines over and over", "same\nother\n".repeat(100_000), "other\nsame\n\n".repeat(90_000)],
])("two megabytes %s take a bounded time", (_, before, after) => {
  const start = performance.now();
  const changes = textDifference(before, after);
  expect(performance.now() - start).toBeLessThan(6_000);
  expect(textOf(changes, "added") === before).toBe(true);
  expect(textOf(changes, "removed") === after).toBe(true);
});

function changedEverywhere(): [string, string] {
  const all = words(300_000, 1);
  return [
    paragraphs(all, 80),
    paragraphs(
      all.map((word, at) => (at % 80 === 40 ? "changed" : word)),
      80,
    ),
  ];
}

test("what did not change is left out, but for some words on the sides of what did", () => {
  const long = "word ".repeat(200);
  const folded = foldSame(
    [
      { kind: "same", text: long },
      { kind: "added", text: "new " },
      { kind: "same", text: long },
      { kind: "removed", text: "old " },
      { kind: "same", text: "short" },
    ],
    20,
  );
  expect(folded).toEqual([
    { kind: "skipped", length: 980 },
    { kind: "same", text: "word word word word " },
    { kind: "added", text: "new " },
    { kind: "same", text: "word word word word word" },
    { kind: "skipped", length: 956 },
    { kind: "same", text: "word word word word " },
    { kind: "removed", text: "old " },
    { kind: "same", text: "short" },
  ]);
  expect(foldSame([{ kind: "same", text: long }])).toEqual([{ kind: "skipped", length: 1000 }]);
});
