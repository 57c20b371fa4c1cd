import { expect, test } from "vitest";
import { MOST_DAYS, offeredDays, type TimelineDay } from "./days";

function days(count: number): TimelineDay[] {
  return Array.from({ length: count }, (_, index) => ({
    day: new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10),
    statement: true,
    rounds: [],
  }));
}

test("a list offers all days while they can be told apart", () => {
  expect(offeredDays(days(MOST_DAYS))).toEqual(days(MOST_DAYS));
});

test("of too many days it offers the last of each month, the last of all, and those of rounds", () => {
  const many = days(MOST_DAYS + 10);
  const date = { edtf: "2025-02-10", firstDay: "2025-02-10", lastDay: "2025-02-10" };
  const withRound = many.map((each) =>
    each.day === "2025-02-10" ? { ...each, rounds: [{ slug: "first", title: "First", place: null, date }] } : each,
  );
  expect(offeredDays(withRound).map(({ day }) => day)).toEqual([
    "2025-01-31",
    "2025-02-10",
    "2025-02-28",
    "2025-03-31",
    "2025-04-30",
    "2025-05-10",
  ]);
});
