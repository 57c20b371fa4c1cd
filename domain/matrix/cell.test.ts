import { describe, expect, test } from "vitest";
import { aPosition } from "../../seeds/record-factory";
import { type Cell, cellAsOf, isDiffering, positionsOf, stanceOf } from "./cell";

const ids = (cell: Cell) => positionsOf(cell).map(({ id }) => id);

describe("the cell as of a day", () => {
  test("is the newest statement on or before it", () => {
    const may = aPosition({ statedOn: "2025-05-16" });
    const june = aPosition({ statedOn: "2025-06-02", stance: "demands" });
    expect(ids(cellAsOf([may, june], "2025-06-02"))).toEqual([june.id]);
    expect(ids(cellAsOf([may, june], "2025-06-01"))).toEqual([may.id]);
    expect(cellAsOf([may, june], "2025-05-15")).toEqual({ kind: "not-researched", see: [] });
  });

  test("takes the narrower of two dates with one first day, then the one recorded later", () => {
    const month = aPosition({ statedOn: "2025-06", sequence: 9 });
    const day = aPosition({ statedOn: "2025-06-01", sequence: 1 });
    const again = aPosition({ statedOn: "2025-06-01", sequence: 2, id: "again" });
    expect(ids(cellAsOf([month, day], "2025-06-30"))).toEqual([day.id]);
    expect(ids(cellAsOf([again, day], "2025-06-30"))).toEqual(["again"]);
  });

  test("counts a month only when it has wholly passed", () => {
    const april = aPosition({ statedOn: "2025-04-17" });
    const may = aPosition({ statedOn: "2025-05", stance: "rejects" });
    expect(ids(cellAsOf([april, may], "2025-05-30"))).toEqual([april.id]);
    expect(ids(cellAsOf([april, may], "2025-05-31"))).toEqual([may.id]);
  });

  test("says that the day is unknown when its only records span the day", () => {
    const may = aPosition({ statedOn: "2025-05" });
    expect(cellAsOf([may], "2025-05-10")).toEqual({ kind: "day-unknown", positions: [may] });
    expect(stanceOf(cellAsOf([may], "2025-05-10"))).toBeNull();
  });

  test("shows all statements of one date that differ, without a stance to score", () => {
    const first = aPosition({ statedOn: "2025-06-02", stance: "supports", id: "a", sequence: 1 });
    const second = aPosition({ statedOn: "2025-06-02", stance: "rejects", id: "b", sequence: 2 });
    const cell = cellAsOf([first, second], "2025-06-02");
    expect(ids(cell)).toEqual(["b", "a"]);
    expect(isDiffering(cell)).toBe(true);
    expect(stanceOf(cell)).toBeNull();
  });

  test("shows one of several statements of one date that agree", () => {
    const first = aPosition({ statedOn: "2025-06-02", id: "a", sequence: 1 });
    const second = aPosition({ statedOn: "2025-06-02", id: "b", sequence: 2 });
    const cell = cellAsOf([first, second], "2025-06-02");
    expect(ids(cell)).toEqual(["b"]);
    expect(stanceOf(cell)).toBe("supports");
  });

  test("marks the order as uncertain when another passed date overlaps", () => {
    const month = aPosition({ statedOn: "2025-06" });
    const day = aPosition({ statedOn: "2025-06-15" });
    expect(cellAsOf([month, day], "2025-06-30")).toMatchObject({ orderUncertain: true });
    expect(cellAsOf([month, day], "2025-06-20")).toMatchObject({ orderUncertain: false });
  });

  test("a typed silence is a record, with no stance", () => {
    const silent = aPosition({ statedOn: "2025-06-02", silence: "declined" });
    const cell = cellAsOf([silent], "2025-06-02");
    expect(cell.kind).toBe("stated");
    expect(stanceOf(cell)).toBeNull();
  });
});
