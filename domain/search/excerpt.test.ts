import fc from "fast-check";
import { expect, test } from "vitest";
import { excerptOf, markWords, type Segment } from "./excerpt";
import { foldedWords } from "./fold";

const shown = (segments: readonly Segment[]) => segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
const plain = (segments: readonly Segment[]) => segments.map(({ text }) => text).join("");

test.each([
  ["Ukraine shall be neutral", ["neutr"], "Ukraine shall be [neutral]"],
  ["Neutrality, neutral; NEUTRAL.", ["neutral"], "[Neutrality], [neutral]; [NEUTRAL]."],
  ["Recep Tayyip Erdoğan", ["erdogan"], "Recep Tayyip [Erdoğan]"],
  ["Türkiye und die Straße nach Łódź", ["turkiye", "strasse", "lodz"], "[Türkiye] und die [Straße] nach [Łódź]"],
  ["Президент Зеленський", ["зеленськии"], "Президент [Зеленський]"],
  ["a decomposed e\u0301te\u0301 stays whole", ["ete"], "a decomposed [e\u0301te\u0301] stays whole"],
  ["½ of it", ["1"], "[½] of it"],
  ["a non-neutral state", ["neutral"], "a non-[neutral] state"],
  ["unneutral", ["neutral"], "unneutral"],
  ["<b>neutral</b> & more", ["neutral", "b"], "<[b]>[neutral]</[b]> & more"],
  ["", ["x"], ""],
  ["nothing to look for", [], "nothing to look for"],
])("in %j the words %j", (text, words, expected) => {
  expect(shown(markWords(text, words))).toBe(expected);
});

const long = `${"one two three four five ".repeat(30)}the hit stands here ${"six seven eight ".repeat(30)}`;

test("an excerpt of a short text is the text", () => {
  expect(shown(excerptOf("We want a ceasefire.", ["cease"]))).toBe("We want a [ceasefire].");
});

test("an excerpt of a long text has its first hit near the beginning, between whole words", () => {
  const excerpt = shown(excerptOf(long, ["hit"]));
  expect(excerpt).toMatch(/^… (one|two|three|four|five) .*the \[hit\] stands here six .* (six|seven|eight) …$/);
  expect(excerpt.length).toBeLessThan(260);
  expect(excerpt.indexOf("[hit]")).toBeLessThan(70);
});

test("without a hit it is the beginning of the text", () => {
  expect(shown(excerptOf(long, ["absent"]))).toMatch(/^one two .* …$/);
});

test("marking keeps every character of any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string({ unit: "grapheme" })), (text, queries) => {
      expect(plain(markWords(text, queries.flatMap(foldedWords)))).toBe(text);
    }),
  );
});

test("a text's own words are hits in it, and show in the excerpt", () => {
  const letters = fc.stringMatching(/^[\p{L}\p{N}\p{M}]{1,12}$/u);
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 120 }), fc.nat(), (written, pick) => {
      const words = foldedWords(written[pick % written.length] ?? "");
      fc.pre(words.length > 0);
      expect(excerptOf(written.join(" "), words).some(({ hit }) => hit)).toBe(true);
    }),
  );
});

test("an excerpt never divides a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 200, maxLength: 600 }), (text) => {
      expect(plain(excerptOf(text, [])).isWellFormed()).toBe(text.isWellFormed());
    }),
  );
});
