import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type WordChange, wordDifference } from "./words";

const SIGNS = { same: ["", ""], removed: ["[-", "]"], added: ["[+", "]"] } as const;
const shown = (changes: readonly WordChange[]) =>
  changes.map(({ kind, text }) => `${SIGNS[kind][0]}${text}${SIGNS[kind][1]}`).join("");

test.each([
  ["The same.", "The same.", "The same."],
  ["", "", ""],
  ["", "All of it.", "[+All of it.]"],
  ["All of it.", "", "[-All of it.]"],
  ["Ukraine shall be neutral.", "Ukraine will be neutral.", "Ukraine[- shall][+ will] be neutral."],
  ["foo bar baz", "foo baz", "foo[- bar] baz"],
  ["foo baz", "foo bar baz", "foo[+ bar] baz"],
  ["bar baz", "baz", "[-bar ]baz"],
  ["one two three four", "five six seven eight", "[-one two three four][+five six seven eight]"],
  ["no later than May", "not later than May", "[-no][+not] later than May"],
  ["It ends here", "It ends here.", "It ends here[+.]"],
  ["one  two", "one two", "one[-  ][+ ]two"],
  ["one two\n", "one two", "one two[-\n]"],
  ["Нейтралитет Украины", "Нейтралитет России", "Нейтралитет[- Украины][+ России]"],
  ["we don't accept", "we don’t accept", "we[- don't][+ don’t] accept"],
  ["停火三十天", "停火六十天", "停火[-三十][+六十]天"],
])("from %j to %j: %s", (before, after, expected) => {
  expect(shown(wordDifference(before, after))).toBe(expected);
});

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(fc.constantFrom("a", "b", "c", "it's", " ", " ", "  ", "\n", ".", ",", "停火", "é", "e\u0301"))
    .map((parts) => parts.join("")),
);
const joined = (changes: readonly WordChange[], leftOut: WordChange["kind"]) =>
  changes
    .filter(({ kind }) => kind !== leftOut)
    .map((change) => change.text)
    .join("");

describe("of any two texts", () => {
  test("both can be read off their difference", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordDifference(before, after);
        expect(joined(changes, "added")).toBe(before);
        expect(joined(changes, "removed")).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });

  test("removed stands before added, nothing is empty, and no two neighbours are of one kind", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const kinds = wordDifference(before, after).map((change) => (change.text === "" ? "empty" : change.kind));
        expect(` ${kinds.join(" ")} `).not.toMatch(/ empty | added removed | (\w+) \1 /);
      }),
      { numRuns: 1000 },
    );
  });

  test("a text has no difference to itself", () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(wordDifference(same, same)).toEqual(same === "" ? [] : [{ kind: "same", text: same }]);
      }),
    );
  });
});

test("two summaries of full length without a word in common are compared in good time", () => {
  const long = (word: string) =>
    Array.from({ length: 800 }, (_, index) => `${word}${index}`)
      .join(" ")
      .slice(0, 5_000);
  const begun = performance.now();
  wordDifference(long("one"), long("two"));
  expect(performance.now() - begun).toBeLessThan(2_000);
});
