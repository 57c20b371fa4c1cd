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
  test("is none of up to four thousand cells", () => {
    const small = numbered("p", 50);
    expect(isLarge(matrix({ parties: small }))).toBe(false);
    expect(part({ parties: small })).toBeNull();
    expect(part({ parties: small, at: { sheet: 1 } })).toBeNull();
    expect(isLarge(matrix({ parties: numbered("p", 51) }))).toBe(true);
  });

  test("begins with the first cell, and leads to the parts after it", () => {
    expect(part()).toEqual({
      rows: { from: 0, to: 24, total: 80 },
      columns: { from: 0, to: 14, total: 63 },
      isSheet: false,
      sheets: 2,
      start: null,
      beside: {
        rowsBefore: null,
        rowsAfter: { heading: "i-25", start: { issue: "i-25", party: "p-1" } },
        columnsBefore: null,
        columnsAfter: { heading: "p-15", start: { issue: "i-1", party: "p-15" } },
      },
    });
  });

  test("ends with the last cell, as long as the others", () => {
    const last = part({ at: { issue: "i-80", party: "p-63" } });
    expect(last).toMatchObject({ rows: { from: 56, to: 80 }, columns: { from: 49, to: 63 } });
    expect(last?.beside).toEqual({
      rowsBefore: { heading: "i-33", start: { issue: "i-33", party: "p-50" } },
      rowsAfter: null,
      columnsBefore: { heading: "p-36", start: { issue: "i-57", party: "p-36" } },
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
    expect(part({ cell })).toMatchObject({ rows: { from: 56 }, columns: { from: 28, to: 42 } });
    expect(part({ cell: { issue: "i-24", party: "p-14" } })?.start).toBeNull();
    expect(part({ cell, at: { issue: "i-61", party: "p-31" } })?.rows.from).toBe(56);
    expect(part({ cell, at: { issue: "i-13", party: "p-31" } })?.rows.from).toBe(8);
    expect(part({ cell: { issue: "i-41", party: "p-30" } })).toMatchObject({
      rows: { from: 32, to: 56 },
      columns: { from: 21, to: 35 },
    });
    expect(startAround(matrix(), all, cell)).toEqual({ issue: "i-57", party: "p-29" });
    expect(startAround(matrix(), all, { issue: "i-2", party: "p-2" })).toBeNull();
  });

  test("is for paper a sheet of whole rows, as many as one plain table may have, with their own sources", () => {
    expect(part({ at: { sheet: 1 } })).toEqual({
      rows: { from: 0, to: 63, total: 80 },
      columns: { from: 0, to: 63, total: 63 },
      isSheet: true,
      sheets: 2,
      start: { sheet: 1 },
      beside: {
        rowsBefore: null,
        rowsAfter: { heading: "i-64", start: { sheet: 2 } },
        columnsBefore: null,
        columnsAfter: null,
      },
    });
    expect(part({ at: { sheet: 9 } })).toMatchObject({ rows: { from: 63, to: 80 }, start: { sheet: 2 } });
    const sources = (sheet: number) => {
      const shown = part({ at: { sheet } });
      return shown && windowMatrix(record, matrix(), shown, false).sources.map(({ source }) => source.id);
    };
    expect([sources(1), sources(2)]).toEqual([[], ["tass"]]);
  });

  test("begins anew where the filters left out what it began with", () => {
    const filtered = { issues: numbered("i", 70), at: { issue: "i-71", party: "p-31" } };
    expect(part(filtered)).toMatchObject({ rows: { from: 0 }, columns: { from: 28 } });
  });

  test("has the cells of its rows and columns, and counts of the whole", () => {
    for (const transposed of [false, true]) {
      const whole = matrix({ transposed, against: "2025-01-01" });
      const shown = windowOf(whole, { ...all, transposed, at: { issue: "i-80", party: "p-63" } });
      if (shown === null) throw new Error("No part");
      const drawn = windowMatrix(record, whole, shown, transposed);
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
