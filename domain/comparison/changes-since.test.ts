import { describe, expect, test } from "vitest";
import { aPosition, aRecord } from "../../seeds/record-factory";
import type { NegotiationRecord } from "../matrix/record";
import type { Position } from "../position/position";
import { changesSince, countChangedCells } from "./changes-since";
import { pinView, withhold } from "./pinned";
import { DEFAULT_VIEW, type View } from "./view";

const old = aPosition({ id: "old", statedOn: "2025-05-16" });
const shown = aPosition({ id: "shown", statedOn: "2025-06-02" });
const ukraine = aPosition({ id: "ukraine", party: "ukraine", statedOn: "2025-06-02" });
const THEN = [old, shown, ukraine];

function changes(
  now: Position[] | NegotiationRecord,
  view: Partial<View> = {},
  retracted: ReadonlyMap<string, string> = new Map(),
) {
  const pinned = pinView(aRecord(THEN), { ...DEFAULT_VIEW, issues: ["ceasefire-first"], ...view });
  if (pinned === null) throw new Error("There is nothing to pin");
  return changesSince(pinned, Array.isArray(now) ? aRecord(now) : now, retracted);
}

const russia = { issue: "ceasefire-first", party: "russia" };

describe("what has changed since a view was pinned", () => {
  test("nothing, while the record is the same, or only its numbers are others", () => {
    expect(changes(THEN)).toEqual([]);
    expect(changes([old, { ...shown, revision: 3, sequence: 9 }, ukraine])).toEqual([]);
  });

  test("a correction, with the day on which it was published", () => {
    const corrected = { kind: "supplement", at: "2026-02-01T00:00:00.000Z" } as const;
    const now = aRecord([old, { ...shown, summary: "Says it otherwise.", revision: 2 }, ukraine], {
      provenance: new Map([["shown", { review: "reviewed", override: null, corrected, checks: [], findings: [] }]]),
    });
    expect(changes(now)).toEqual([
      { ...russia, position: "shown", kind: "corrected", as: "supplement", at: "2026-02-01T00:00:00.000Z" },
    ]);
  });

  test("a retraction, with its reason; the earlier statement that fills the cell is no change of its own", () => {
    const reasons = new Map([["shown", "The broadcast was staged"]]);
    expect(changes([old, ukraine], {}, reasons)).toEqual([
      { ...russia, position: "shown", kind: "retracted", reason: "The broadcast was staged" },
    ]);
  });

  test("a legal removal, even where another revision is published in its place", () => {
    const pinned = pinView(aRecord(THEN), { ...DEFAULT_VIEW, issues: ["ceasefire-first"] });
    const after = pinned && withhold(pinned, (id) => id === "shown");
    const now = aRecord([old, { ...shown, revision: 2 }, ukraine]);
    expect(after && changesSince(after, now, new Map())).toEqual([{ ...russia, kind: "removed" }]);
  });

  test("a statement of that time that was recorded after", () => {
    const found = aPosition({ id: "found", statedOn: "2025-06-02", stance: "rejects", sequence: 2 });
    expect(changes([...THEN, found])).toEqual([{ ...russia, position: "found", kind: "recorded-later" }]);
    const older = aPosition({ id: "older", statedOn: "2025-01-01" });
    expect(changes([...THEN, older])).toEqual([]);
  });

  test("a correction of its date that moves a statement into another place", () => {
    const moved = aPosition({ id: "old", statedOn: "2025-06-02", stance: "rejects", sequence: 5, revision: 2 });
    expect(changes([moved, shown, ukraine])).toEqual([expect.objectContaining({ position: "old", kind: "corrected" })]);
  });

  test("what was said later is told, and does not count as a change", () => {
    const later = aPosition({ id: "later", statedOn: "2025-07-01" });
    const all = changes([...THEN, later]);
    expect(all).toEqual([{ ...russia, position: "later", kind: "said-later" }]);
    expect(countChangedCells(all)).toBe(0);
  });

  test("cells are counted, not statements", () => {
    const otherwise = (position: Position) => ({ ...position, summary: "Otherwise.", revision: 2 });
    const found = aPosition({ id: "found", statedOn: "2025-06-02", stance: "rejects", sequence: 2 });
    const all = changes([old, otherwise(shown), found, otherwise(ukraine)]);
    expect(all).toMatchObject([{ position: "shown" }, { position: "found" }, { position: "ukraine" }]);
    expect(countChangedCells(all)).toBe(2);
  });

  test("the day that it is compared with counts as well", () => {
    const otherwise = { ...old, summary: "Otherwise.", revision: 2 };
    expect(changes([otherwise, shown, ukraine])).toEqual([]);
    expect(changes([otherwise, shown, ukraine], { against: "2025-05-16" })).toMatchObject([{ position: "old" }]);
    const july = aPosition({ id: "july", statedOn: "2025-07-01" });
    expect(changes([...THEN, july], { against: "2025-07-02", asOf: "2025-06-02" })).toEqual([
      { ...russia, position: "july", kind: "recorded-later" },
    ]);
  });

  test("cells that the view does not show, and reports that it leaves out, take no part", () => {
    expect(changes([old, shown], { parties: ["russia"] })).toEqual([]);
    const report = aPosition({
      id: "report",
      statedOn: "2025-06-02",
      stance: "rejects",
      attribution: "reported-anonymous",
    });
    expect(changes([...THEN, report], { onRecordOnly: true })).toEqual([]);
  });
});
