import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDates, type EdtfDate, hasPassed, isOrderUncertain, parseDay, parseEdtf, spans } from "./edtf";

const date = (text: string): EdtfDate => {
  const parsed = parseEdtf(text);
  if (!parsed) throw new Error(`not a date: ${text}`);
  return parsed;
};

describe("parseEdtf", () => {
  test.each([
    ["2025-06-02", "2025-06-02", "2025-06-02"],
    ["2025-05", "2025-05-01", "2025-05-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025", "2025-01-01", "2025-12-31"],
    ["2025~", "2025-01-01", "2025-12-31"],
    ["2025-05?", "2025-05-01", "2025-05-31"],
    ["2026-01-23/2026-01-24", "2026-01-23", "2026-01-24"],
    ["2025-05~/2025-06", "2025-05-01", "2025-06-30"],
  ])("%s covers %s to %s", (text, firstDay, lastDay) => {
    expect(parseEdtf(text)).toEqual({ edtf: text, firstDay, lastDay });
  });

  test.each([
    "",
    "2 June 2025",
    "2025-6-2",
    "2025-13",
    "2025-00",
    "2025-02-30",
    "2023-02-29",
    "2025-21",
    "2025-05%",
    "2025-XX",
    "/2025",
    "2025/",
    "2025/..",
    "2025-06-02/2025-05-28",
    "2025-01/2025-02/2025-03",
    "Y12025",
    "-0044",
    "[2020,2021]",
    "2025-06-02T10:00:00Z",
    " 2025",
  ])("refuses %j", (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  test("never throws, and what it reads covers at least a day", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/)), (text) => {
        const parsed = parseEdtf(text);
        if (parsed) expect(parsed.firstDay <= parsed.lastDay).toBe(true);
      }),
    );
  });
});

test("a day is only a day", () => {
  expect(parseDay("2025-06-02")).toBe("2025-06-02");
  expect(parseDay("2025-06")).toBeNull();
  expect(parseDay("2025-06-31")).toBeNull();
  expect(parseDay("2025-06-02?")).toBeNull();
});

test("of two dates with one first day the narrower is the newer", () => {
  const texts = ["2025-06-02", "2025-06", "2025", "2025-05-28", "2025-06-01"];
  const sorted = texts.map(date).sort(compareDates);
  expect(sorted.map(({ edtf }) => edtf)).toEqual(["2025", "2025-05-28", "2025-06", "2025-06-01", "2025-06-02"]);
});

test("a month has passed on its last day, and spans the days before", () => {
  expect(hasPassed(date("2025-06"), "2025-06-30")).toBe(true);
  expect(hasPassed(date("2025-06"), "2025-06-29")).toBe(false);
  expect(spans(date("2025-06"), "2025-06-29")).toBe(true);
  expect(spans(date("2025-06"), "2025-06-30")).toBe(false);
  expect(spans(date("2025-06"), "2025-05-31")).toBe(false);
});

test.each([
  ["2025-06", "2025-06-02", true],
  ["2025-06", "2025-07-01", false],
  ["2025-06-02", "2025-06-02", false],
  ["2025-05/2025-06", "2025-06/2025-07", true],
])("the order of %s and %s is uncertain: %s", (a, b, uncertain) => {
  expect(isOrderUncertain(date(a), date(b))).toBe(uncertain);
  expect(isOrderUncertain(date(b), date(a))).toBe(uncertain);
});
