import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anIssue, aPosition } from "../../seeds/record-factory";
import { type Cell, cellAsOf } from "../matrix/cell";
import { STANCES, type Stance } from "../stance/stance";
import { agreementOf } from "./agreement";
import { type Pair, pairOf } from "./pair";
import { layered, spreadOf } from "./spread";

const stated = (stance: Stance): Cell => cellAsOf([aPosition({ statedOn: "2025-06-02", stance })], "2025-12-31");
const silent = cellAsOf([aPosition({ statedOn: "2025-06-02", silence: "declined" })], "2025-12-31");
const none = cellAsOf([], "2025-12-31");
const monthOnly = cellAsOf([aPosition({ statedOn: "2025-06" })], "2025-06-10");
const differing = cellAsOf(
  [
    aPosition({ statedOn: "2025-06-02", id: "a", sequence: 1 }),
    aPosition({ statedOn: "2025-06-02", id: "b", sequence: 2, stance: "rejects" }),
  ],
  "2025-12-31",
);
const pair = (a: Cell, b: Cell, weight = 1): Pair => pairOf(anIssue("x"), a, b, weight);
const stances = (...rows: [Stance, Stance, number?][]) => rows.map(([a, b, w]) => pair(stated(a), stated(b), w));

describe("two cells together", () => {
  test.each<[Cell, Cell, Pair["kind"], number | null]>([
    [stated("demands"), stated("rejects"), "compared", 1],
    [stated("supports"), stated("demands"), "compared", 0.25],
    [stated("conditional"), stated("conditional"), "conditional", null],
    [stated("conditional"), stated("rejects"), "conditional", null],
    [silent, stated("rejects"), "silent", null],
    [silent, stated("conditional"), "silent", null],
    [differing, stated("rejects"), "differing", null],
    [differing, silent, "differing", null],
    [none, stated("rejects"), "not-researched", null],
    [none, silent, "not-researched", null],
    [monthOnly, stated("rejects"), "not-researched", null],
    [{ kind: "withheld" }, stated("rejects"), "not-researched", null],
  ])("%#", (a, b, kind, gap) => {
    expect(pair(a, b)).toMatchObject({ kind, gap });
    expect(pair(b, a)).toMatchObject({ kind, gap });
  });
});

describe("agreement", () => {
  test("numbers worked out by hand", () => {
    // Gaps 1, 1/2, 1/4, 0, 0: the mean is 7/20, and 1 − 7/20 = 0.65.
    const pairs = stances(
      ["demands", "rejects"],
      ["supports", "opposes"],
      ["demands", "supports"],
      ["opposes", "opposes"],
      ["rejects", "rejects"],
    );
    expect(agreementOf(pairs).score).toBeCloseTo(0.65, 12);
    // The first counts three times: (3·1 + 1/2 + 1/4) / 7 = 15/28.
    const weighted = pairs.map((each, index) => (index === 0 ? { ...each, weight: 3 } : each));
    expect(agreementOf(weighted).score).toBeCloseTo(1 - 15 / 28, 12);
  });

  test("is never told below five issues that count", () => {
    const five = stances(...Array.from({ length: 5 }, (): [Stance, Stance] => ["supports", "supports"]));
    expect(agreementOf(five)).toMatchObject({ score: 1, counted: 5, of: 5 });
    expect(agreementOf(five.slice(1)).score).toBeNull();
    expect(agreementOf(five.map((each, index) => ({ ...each, weight: index === 0 ? 0 : 1 })))).toMatchObject({
      score: null,
      counted: 4,
    });
  });

  test("comes with its coverage, which adds up to all issues", () => {
    const pairs = [
      ...stances(["demands", "demands"], ["conditional", "demands"]),
      pair(silent, stated("demands")),
      pair(differing, stated("demands")),
      pair(none, none),
    ];
    expect(agreementOf(pairs)).toEqual({
      score: null,
      coverage: { compared: 1, conditional: 1, silent: 1, differing: 1, "not-researched": 1 },
      counted: 1,
      of: 5,
    });
  });

  const stance = fc.constantFrom(...STANCES);
  const rows = fc.array(fc.tuple(stance, stance, fc.integer({ min: 0, max: 3 })), { maxLength: 30 });

  test("is symmetric, within 0 and 1, 1 with oneself, and blind to how far all weights are scaled", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { score } = agreementOf(stances(...given));
        const turned = agreementOf(stances(...given.map(([a, b, w]): [Stance, Stance, number] => [b, a, w])));
        expect(turned.score).toBe(score);
        if (score !== null) expect(score >= 0 && score <= 1).toBe(true);
        const self = agreementOf(stances(...given.map(([a, , w]): [Stance, Stance, number] => [a, a, w])));
        if (self.score !== null) expect(self.score).toBe(1);
        const tripled = stances(...given).map((each) => ({ ...each, weight: each.weight * 3 }));
        if (score !== null) expect(agreementOf(tripled).score).toBeCloseTo(score, 12);
      }),
    );
  });

  test("falls when an issue on which they differ more counts more", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const pairs = stances(...given);
        const { score } = agreementOf(pairs);
        const widest = pairs.findIndex(({ gap, weight }) => gap === 1 && weight > 0);
        if (score === null || widest < 0) return;
        const more = pairs.map((each, index) => (index === widest ? { ...each, weight: each.weight + 1 } : each));
        expect(agreementOf(more).score ?? 0).toBeLessThanOrEqual(score);
      }),
    );
  });
});

describe("spread", () => {
  test("numbers worked out by hand from van der Eijk's definition", () => {
    expect(layered([0, 0, 7, 0, 0])).toBe(1);
    expect(layered([3, 3, 3, 3, 3])).toBe(0);
    expect(layered([5, 0, 0, 0, 5])).toBe(-1);
    // Two neighbours: U = 1, 1 − 1/4.
    expect(layered([4, 4, 0, 0, 0])).toBeCloseTo(0.75, 12);
    // Layers of 2 × {1,2} and 1 × {1}: (4·0.75 + 1·1) / 5.
    expect(layered([3, 2, 0, 0, 0])).toBeCloseTo(0.8, 12);
    // One apart, {1,3}: of the ten triples (1,3,4) and (1,3,5) conform, (1,2,3) contradicts: U = (3·2 − 4·1) / (3·3) = 2/9.
    expect(layered([1, 0, 1, 0, 0])).toBeCloseTo((2 / 9) * 0.75, 12);
  });

  test("leaves conditional stances out, and is null for fewer than two others", () => {
    expect(spreadOf(["demands"])).toBeNull();
    expect(spreadOf(["demands", "conditional", "conditional"])).toBeNull();
    expect(spreadOf(["demands", "rejects", "conditional"])).toBe(-1);
    expect(spreadOf(["demands", "demands"])).toBe(1);
  });

  test("is within −1 and 1, the same from either end, and whatever the order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }), (counts) => {
        if (counts.every((count) => count === 0)) return;
        const agreement = layered(counts);
        expect(agreement >= -1 - 1e-9 && agreement <= 1 + 1e-9).toBe(true);
        expect(layered(counts.toReversed())).toBeCloseTo(agreement, 12);
      }),
    );
  });
});
