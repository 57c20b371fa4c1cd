import type { Day } from "./edtf";

const DAY = 24 * 60 * 60 * 1000;

/** The calendar day before a day. */
export function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
}
