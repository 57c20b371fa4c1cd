import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { awkwardText } from "./awkward-text.fixture";
import { normalise, normaliseWithOffsets } from "./normalise";
import { quoteKey } from "./quote-key";

describe("normalise", () => {
  test.each([
    ["“Ukraine shall be neutral”", '"Ukraine shall be neutral"'],
    ["«Нейтралитет» „und“ ‘so’", '"Нейтралитет" "und" \'so\''],
    ["п’ять, пʼять, п'ять", "п'ять, п'ять, п'ять"],
    ["1991–2022 — a non‑nuclear state", "1991-2022 - a non-nuclear state"],
    ["two\u00A0\u00A0words\r\n\tand  more", "two words and more"],
    ["  around  ", "around"],
    ["cease\u00ADfire", "ceasefire"],
    ["zero\u200Bwidth\u2060 and\uFEFF mark", "zerowidth and mark"],
    ["e\u0301te\u0301", "\u00E9t\u00E9"],
    ["e\u00AD\u0301", "\u00E9"],
    ["\u1112\u1161\u11AB", "\uD55C"],
    ["to wait… or ... not", "to wait… or ... not"],
    ["Upper and lower CASE", "Upper and lower CASE"],
    ["\u00AD \u200B\n", ""],
  ])("%j becomes %j", (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  test("every character that Unicode composes or replaces is composed or replaced", () => {
    const wrong: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const character = String.fromCodePoint(point);
      const composed = normalise(character.normalize("NFC"));
      if (normalise(character) !== composed || normalise(character.normalize("NFD")) !== composed)
        wrong.push(character);
      if (composed.normalize("NFC") !== composed) wrong.push(character);
    }
    expect(wrong).toEqual([]);
  });

  test("it comes to the same as dropping, composing, folding and gathering one after the other", () => {
    const stepByStep = (text: string) =>
      text
        .replace(/[\u00AD\u200B\uFEFF\u2060]/g, "")
        .normalize("NFC")
        .replace(/[‘’ʼ]/g, "'")
        .replace(/[“”«»„]/g, '"')
        .replace(/[–—‑]/g, "-")
        .replace(/\s+/g, " ")
        .trim();
    fc.assert(
      fc.property(awkwardText, (text) => {
        expect(normalise(text)).toBe(stepByStep(text));
        expect(normaliseWithOffsets(text).text.trim()).toBe(stepByStep(text));
      }),
      { numRuns: 2000 },
    );
  });

  test("normalising again changes nothing", () => {
    fc.assert(
      fc.property(fc.oneof(awkwardText, fc.string({ unit: "binary" })), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
      { numRuns: 1000 },
    );
  });
});

test("every passage of the normalised text leads to the passage that it was made of", () => {
  fc.assert(
    fc.property(awkwardText, fc.nat(), fc.nat(), (original, a, b) => {
      const { text, findOriginal } = normaliseWithOffsets(original);
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      fc.pre(start < end);
      const found = findOriginal(start, end);
      fc.pre(found !== null);
      expect(normalise(original.slice(found?.start, found?.end))).toBe(text.slice(start, end).trim());
    }),
    { numRuns: 2000 },
  );
});

test("two quotes of the same words have the same key", () => {
  expect(quoteKey(" “We will NOT\u00A0recognise” ")).toBe(quoteKey('"we will not\nrecognise"'));
  expect(quoteKey("We will not recognise")).not.toBe(quoteKey("We will recognise"));
});
