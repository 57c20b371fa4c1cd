import { describe, expect, test } from "vitest";
import { aPosition } from "../../seeds/record-factory";
import { type Cell, cellAsOf } from "../matrix/cell";
import type { Stance } from "../stance/stance";
import { type Shift, shiftBetween, statedBetween } from "./shift";

const may = (stance: Stance) => aPosition({ statedOn: "2025-05-16", stance });
const june = (stance: Stance) => aPosition({ statedOn: "2025-06-02", stance });
const cell = (...positions: Parameters<typeof cellAsOf>[0]): Cell => cellAsOf(positions, "2025-12-31");

describe("the shift from one cell to another", () => {
  test.each<[Stance, Stance, Shift]>([
    ["rejects", "opposes", { kind: "towards-support", steps: 1 }],
    ["opposes", "conditional", { kind: "towards-support", steps: 1 }],
    ["conditional", "demands", { kind: "towards-support", steps: 2 }],
    ["supports", "demands", { kind: "towards-support", steps: 1 }],
    ["demands", "conditional", { kind: "towards-opposition", steps: 2 }],
    ["conditional", "rejects", { kind: "towards-opposition", steps: 2 }],
    ["opposes", "supports", { kind: "reversed", steps: 2 }],
    ["demands", "rejects", { kind: "reversed", steps: 4 }],
    ["supports", "supports", { kind: "restated" }],
  ])("%s to %s", (from, to, shift) => {
    expect(shiftBetween(cell(may(from)), cell(june(to)), [])).toEqual(shift);
  });

  test("a first record is new", () => {
    expect(shiftBetween(cell(), cell(june("supports")), [])).toEqual({ kind: "new" });
    const silent = aPosition({ statedOn: "2025-06-02", silence: "declined" });
    expect(shiftBetween(cell(), cell(silent), [])).toEqual({ kind: "new" });
  });

  test("silence falls and breaks", () => {
    const silent = aPosition({ statedOn: "2025-06-02", silence: "declined" });
    const spoken = aPosition({ statedOn: "2025-07-01" });
    expect(shiftBetween(cell(may("supports")), cell(silent), [])).toEqual({ kind: "fell-silent" });
    expect(shiftBetween(cell(silent), cell(spoken), [])).toEqual({ kind: "broke-silence" });
  });

  test("the same statement is no shift", () => {
    const position = may("supports");
    expect(shiftBetween(cell(position), cell(position), [])).toBeNull();
  });

  test("only an editor's mark makes changed terms, our wording never does", () => {
    const later = { ...june("supports"), summary: "Says it in other words.", conditions: "Other conditions." };
    expect(shiftBetween(cell(may("supports")), cell(later), [later])).toEqual({ kind: "restated" });
    const marked = { ...later, termsChanged: true };
    expect(shiftBetween(cell(may("supports")), cell(marked), [marked])).toEqual({ kind: "terms-changed" });
  });

  test("records of unknown day and differing statements take no part", () => {
    const month = aPosition({ statedOn: "2025-06" });
    const unknown = cellAsOf([month], "2025-06-10");
    const known = cellAsOf([month], "2025-06-30");
    expect(shiftBetween(unknown, known, [])).toBeNull();
    expect(shiftBetween(known, unknown, [])).toBeNull();
    const differing = cell(
      aPosition({ statedOn: "2025-06-02", id: "a", sequence: 1 }),
      aPosition({ statedOn: "2025-06-02", id: "b", sequence: 2, stance: "rejects" }),
    );
    expect(shiftBetween(cell(may("supports")), differing, [])).toBeNull();
    expect(shiftBetween(differing, cell(june("supports")), [])).toBeNull();
  });
});

test("what was stated between two days excludes the first and includes the last", () => {
  const positions = ["2025-05-16", "2025-05-20", "2025-06-02"].map((statedOn) => aPosition({ statedOn }));
  expect(statedBetween(positions, "2025-05-16", "2025-06-02").map(({ statedOn }) => statedOn.edtf)).toEqual([
    "2025-05-20",
    "2025-06-02",
  ]);
});
