import fc from "fast-check";
import { expect, test } from "vitest";
import { mixedScriptWords } from "./mixed-scripts";

// The letters of the other script are written as escapes.
test.each([
  ["Ukraine shall be neutral", []],
  ["Президент України, Київ", []],
  ["Η Ελλάδα", []],
  ["President Зеленський", []],
  ["COVID-тест, l'Україна", []],
  ["NATO/НАТО (NATO–НАТО)", []],
  ["Ukr\u0430ine shall be neutral", ["Ukr\u0430ine"]],
  ["Ки\u0065в", ["Ки\u0065в"]],
  ["\u039DATO and N\u0391TO", ["\u039DATO", "N\u0391TO"]],
  ["К\u03BFсово", ["К\u03BFсово"]],
  ["S-400 and \u0421-400", []],
  ["\u0421O2", ["\u0421O2"]],
  ["b\u0430d, w\u043Erse, b\u0430d", ["b\u0430d", "w\u043Erse"]],
  ["é\u0301 и\u0306 5µm", []],
  ["Latin日本語 мир日本語", []],
  ["", []],
])("in %j: %j", (text, expected) => {
  expect(mixedScriptWords(text)).toEqual(expected);
});

test("a word is told whatever stands around it, and words of one script never are", () => {
  const word = fc.oneof(fc.stringMatching(/^[a-zé]+$/), fc.stringMatching(/^[а-яїё]+$/), fc.stringMatching(/^[α-ω]+$/));
  const mixed = fc.tuple(fc.stringMatching(/^[a-z]+$/), fc.stringMatching(/^[а-я]+$/)).map((parts) => parts.join(""));
  const words = fc.array(word).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(words, mixed, words, (before, found, after) => {
      expect(mixedScriptWords(`${before} ${found}, ${after}`)).toEqual([found]);
      expect(mixedScriptWords(`${before} ${after}`)).toEqual([]);
    }),
  );
});
