import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutImpossible } from "./xml-characters";

test("controls and halves of characters go, letters of every script and emoji stay", () => {
  const given = { deep: ["a\u0000b\u0008c\uD83D d\uFFFE", { text: "Привіт مرحبا 😀\t\n" }], count: 2, absent: null };
  expect(withoutImpossible(given)).toEqual({
    deep: ["abc d", { text: "Привіт مرحبا 😀\t\n" }],
    count: 2,
    absent: null,
  });
});

test("what is left is well-formed, and is left alone the next time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const once = withoutImpossible(text);
      expect(once.isWellFormed()).toBe(true);
      expect(withoutImpossible(once)).toBe(once);
    }),
  );
});
