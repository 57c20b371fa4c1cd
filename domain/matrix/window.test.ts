import { describe, expect, test } from "vitest";
import { anIssue, aParticipation, aPosition, aRecord } from "../../seeds/record-factory";
import { DEFAULT_VIEW, type View } from "../comparison/view";
import { buildMatrix } from "./matrix";
import { isLarge, startAround, windowMatrix, windowOf } from "./window";

const numbered = (word: string, count: number) => Array.from({ length: count }, (_, index) => `${word}-${index + 1}`);
const record = aRecord([aPosition({ statedOn: "2025-06-02", party: "p-60", issue: "i-70" })], {
  issues: numbered("i", 80).map((slug) => anIssue(slug)),
  participations: numbered("p", 63).map((slug) => aParticipation(slug)),
});
const all: View = { ...DEFAULT_VIEW, parties: "all", issues: "all" };
const matrix = (view: Partial<View> = {}) => buildMatrix(record, { ...all, ...view });
const part = (view: Partial<View> = {}) => windowOf(matrix(view), { ...all, ...view });

describe("the part of a large matrix", () => {
  test("is none of up to four thousand cells, and of the whole when that is asked for", () => {
    const small = numbered("p", 50);
    expect(isLarge(matrix({ parties: small }))).toBe(false);
    expect(part({ parties: small })).toBeNull();
    expect(part({ at: "all" })).toBeNull();
    expect(isLarge(matrix({ parties: numbered("p", 51) }))).toBe(true);
  });

  test("begins with the first cell, and leads to the parts after it", () => {
    expect(part()).toEqual({
      rows: { from: 0, to: 36, total: 80 },
      columns: { from: 0, to: 20, total: 63 },
      start: null,
      beside: {
        rowsBefore: null,
        rowsAfter: { heading: "i-37", start: { issue: "i-37", party: "p-1" } },
        columnsBefore: null,
        columnsAfter: { heading: "p-21", start: { issue: "i-1", party: "p-21" } },
      },
    });
  });

  test("ends with the last cell, as long as the others", () => {
    const last = part({ at: { issue: "i-80", party: "p-63" } });
    expect(last).toMatchObject({ rows: { from: 48, to: 80 }, columns: { from: 45, to: 63 } });
    expect(last?.beside).toEqual({
      rowsBefore: { heading: "i-13", start: { issue: "i-13", party: "p-46" } },
      rowsAfter: null,
      columnsBefore: { heading: "p-26", start: { issue: "i-49", party: "p-26" } },
      columnsAfter: null,
    });
  });

  test("follows from part to part to every cell, in both directions and both layouts", () => {
    for (const transposed of [false, true]) {
      for (const [after, along] of [
        ["rowsAfter", "rows"],
        ["columnsAfter", "columns"],
      ] as const) {
        const seen = new Set<number>();
        let shown = part({ transposed });
        for (let steps = 0; shown !== null && steps < 20; steps += 1) {
          for (let index = shown[along].from; index < shown[along].to; index += 1) seen.add(index);
          const next = shown.beside[after];
          shown = next && part({ transposed, at: next.start });
        }
        expect(seen.size).toBe(along === "rows" ? (transposed ? 63 : 80) : transposed ? 80 : 63);
      }
    }
  });

  test("has the open cell in its midst, but stays where it is when it says where", () => {
    const cell = { issue: "i-70", party: "p-40" };
    expect(part({ cell })).toMatchObject({ rows: { from: 48 }, columns: { from: 30, to: 50 } });
    expect(part({ cell: { issue: "i-36", party: "p-20" } })?.start).toBeNull();
    expect(part({ cell, at: { issue: "i-61", party: "p-31" } })?.rows.from).toBe(48);
    expect(part({ cell, at: { issue: "i-13", party: "p-31" } })?.rows.from).toBe(12);
    expect(startAround(matrix(), all, cell)).toEqual({ issue: "i-49", party: "p-31" });
    expect(startAround(matrix(), all, { issue: "i-2", party: "p-2" })).toBeNull();
  });

  test("begins anew where the filters left out what it began with", () => {
    const filtered = { issues: numbered("i", 70), at: { issue: "i-71", party: "p-31" } };
    expect(part(filtered)).toMatchObject({ rows: { from: 0 }, columns: { from: 30 } });
  });

  test("has the cells of its rows and columns, and counts of the whole", () => {
    for (const transposed of [false, true]) {
      const whole = matrix({ transposed, against: "2025-01-01" });
      const shown = windowOf(whole, { ...all, transposed, at: { issue: "i-80", party: "p-63" } });
      if (shown === null) throw new Error("No part");
      const drawn = windowMatrix(whole, shown, transposed);
      const [issues, parties] = transposed ? [shown.columns, shown.rows] : [shown.rows, shown.columns];
      expect(drawn.participations).toEqual(whole.participations.slice(parties.from, parties.to));
      expect(drawn.rows.map(({ issue }) => issue.slug)).toEqual(numbered("i", 80).slice(issues.from));
      for (const { cells } of drawn.rows) {
        expect(cells.map(({ participation }) => participation)).toEqual(drawn.participations);
      }
      expect(drawn.shiftCounts).toEqual(whole.shiftCounts);
    }
  });
});
