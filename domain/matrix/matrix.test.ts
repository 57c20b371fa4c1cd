import { describe, expect, test } from "vitest";
import { aCitation, anIssue, aPosition, aRecord } from "../../seeds/record-factory";
import { DEFAULT_VIEW, type View } from "../comparison/view";
import { cellDetails } from "./cell-details";
import { buildMatrix } from "./matrix";

const all: View = { ...DEFAULT_VIEW, parties: "all", issues: "all" };
const record = aRecord([
  aPosition({ statedOn: "2025-05-16", stance: "opposes", id: "ru-may" }),
  aPosition({ statedOn: "2025-06-02", stance: "rejects", id: "ru-june", citations: [aCitation("reuters")] }),
  aPosition({ statedOn: "2025-06-01", stance: "demands", party: "ukraine", id: "ua", citations: [aCitation("tass")] }),
  aPosition({ statedOn: "2025-05-10", party: "e3", id: "e3", attribution: "reported-anonymous" }),
  aPosition({ statedOn: "2025-05-28", party: "russia", issue: "neutrality", stance: "demands", id: "ru-neutral" }),
]);
const matrix = (view: Partial<View>) => buildMatrix(record, { ...all, ...view });
const cellOf = (view: Partial<View>, issue: string, party: string) =>
  matrix(view)
    .rows.find((row) => row.issue.slug === issue)
    ?.cells.find((cell) => cell.participation.party === party);

describe("the matrix", () => {
  test("stands by default on the day of the latest statement, never on today", () => {
    expect(matrix({}).asOf).toBe("2025-06-02");
    expect(buildMatrix(aRecord([]), all).asOf).toBeNull();
  });

  test("numbers the sources in the order of their appearance", () => {
    const numbers = (view: Partial<View>) => matrix(view).sources.map(({ number, source }) => [number, source.id]);
    expect(numbers({})).toEqual([
      [1, "reuters"],
      [2, "tass"],
    ]);
    expect(numbers({ parties: ["ukraine", "russia"] })).toEqual([
      [1, "tass"],
      [2, "reuters"],
    ]);
    expect(numbers({ parties: ["ukraine"] })).toEqual([[1, "tass"]]);
  });

  test("never lets a coalition speak for its member: it points to it", () => {
    const cell = cellOf({}, "ceasefire-first", "germany")?.cell;
    expect(cell).toMatchObject({ kind: "not-researched", see: [{ party: "e3", position: { id: "e3" } }] });
    expect(cellOf({}, "neutrality", "germany")?.cell).toEqual({ kind: "not-researched", see: [] });
  });

  test("leaves reports out on request", () => {
    expect(cellOf({}, "ceasefire-first", "e3")?.cell.kind).toBe("stated");
    expect(cellOf({ onRecordOnly: true }, "ceasefire-first", "e3")?.cell.kind).toBe("not-researched");
  });

  test("marks and counts shifts against another date, earlier or later", () => {
    const { shiftCounts, restated } = matrix({ against: "2025-05-20" });
    expect(shiftCounts).toMatchObject({ new: 2, "towards-opposition": 1, reversed: 0 });
    expect(restated).toBe(0);
    expect(cellOf({ against: "2025-05-20" }, "ceasefire-first", "russia")?.shift).toEqual({
      kind: "towards-opposition",
      steps: 1,
    });
    expect(matrix({ asOf: "2025-05-20", against: "2025-06-02" }).shiftCounts).toEqual(shiftCounts);
    expect(matrix({ against: "2025-06-02" }).against).toBeNull();
  });

  test("filters rows and says how many it left out", () => {
    const rows = (view: Partial<View>) => matrix(view).rows.map((row) => row.issue.slug);
    expect(rows({ disagreement: 1 })).toEqual(["ceasefire-first"]);
    expect(rows({ disagreement: 1, parties: ["ukraine", "e3"] })).toEqual([]);
    expect(rows({ answers: ["rejects"] })).toEqual(["ceasefire-first"]);
    expect(rows({ text: "NEUTRÁL" })).toEqual(["neutrality"]);
    expect(rows({ text: "we say so" })).toEqual(["ceasefire-first", "neutrality"]);
    expect(rows({ text: "ukra", issues: ["ceasefire-first", "neutrality"] })).toEqual(["ceasefire-first"]);
    expect(matrix({ text: "nowhere" }).filteredOut).toBe(2);
  });

  test("shows the featured issues first, and the first eight when none is featured", () => {
    const issues = Array.from({ length: 12 }, (_, index) => anIssue(`i${index}`));
    expect(buildMatrix(aRecord([], { issues }), DEFAULT_VIEW).rows).toHaveLength(8);
    const featured = issues.map((issue, index) => ({ ...issue, featured: index > 9 }));
    const { rows } = buildMatrix(aRecord([], { issues: featured }), DEFAULT_VIEW);
    expect(rows.map((row) => row.issue.slug)).toEqual(["i10", "i11"]);
  });
});

describe("the details of a cell", () => {
  test("list what was stated before and after, newest first", () => {
    const details = cellDetails(record, { issue: "ceasefire-first", party: "russia" }, "2025-05-20", false);
    expect(details?.cell).toMatchObject({ kind: "stated", positions: [{ id: "ru-may" }] });
    expect(details?.later.map(({ id }) => id)).toEqual(["ru-june"]);
    expect(details?.earlier).toEqual([]);
  });

  test("list a cell's later statements although nothing had been stated yet", () => {
    const details = cellDetails(record, { issue: "ceasefire-first", party: "russia" }, "2025-01-01", false);
    expect(details?.cell.kind).toBe("not-researched");
    expect(details?.later.map(({ id }) => id)).toEqual(["ru-june", "ru-may"]);
  });

  test("are absent for what the negotiation does not have", () => {
    expect(cellDetails(record, { issue: "peace", party: "russia" }, null, false)).toBeNull();
  });
});
