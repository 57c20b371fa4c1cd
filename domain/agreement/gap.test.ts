import fc from "fast-check";
import { expect, test } from "vitest";
import { STANCES } from "../stance/stance";
import { gapOf, widestGap } from "./gap";

const stance = fc.constantFrom(...STANCES);

test("numbers worked out by hand", () => {
  expect(gapOf("demands", "rejects")).toBe(1);
  expect(gapOf("supports", "opposes")).toBe(0.5);
  expect(gapOf("demands", "supports")).toBe(0.25);
  expect(gapOf("demands", "conditional")).toBeNull();
  expect(gapOf("conditional", "conditional")).toBeNull();
  expect(widestGap(["demands", "conditional", "opposes", "supports"])).toBe(0.75);
  expect(widestGap(["demands", "conditional"])).toBeNull();
});

test("is symmetric, zero for the same, within 0 and 1, and obeys the triangle inequality", () => {
  fc.assert(
    fc.property(stance, stance, stance, (a, b, c) => {
      const [ab, ba, bc, ac] = [gapOf(a, b), gapOf(b, a), gapOf(b, c), gapOf(a, c)];
      expect(ab).toBe(ba);
      if (a === b && ab !== null) expect(ab).toBe(0);
      if (ab !== null) expect(ab >= 0 && ab <= 1).toBe(true);
      if (ab !== null && bc !== null && ac !== null) expect(ac).toBeLessThanOrEqual(ab + bc);
    }),
  );
});

test("the widest gap is the widest of all pairs", () => {
  fc.assert(
    fc.property(fc.array(stance, { maxLength: 12 }), (stances) => {
      const gaps = stances.flatMap((a, i) => stances.slice(i + 1).flatMap((b) => gapOf(a, b) ?? []));
      expect(widestGap(stances)).toBe(gaps.length > 0 ? Math.max(...gaps) : null);
    }),
  );
});
