import type { Day } from "../date/edtf";
import { oncePerRecord } from "../matrix/once-per-record";
import type { NegotiationRecord, Round } from "../matrix/record";

/** A day on which the matrix can change or a round ended. */
export interface TimelineDay {
  day: Day;
  /** Whether some statement's date wholly passed on it. */
  statement: boolean;
  /** The rounds whose last day it is. */
  rounds: readonly Round[];
}

/** Every day on which something was said or a round ended, oldest first. A month or an interval counts by its last day. */
export const timelineDays: (record: NegotiationRecord) => readonly TimelineDay[] = oncePerRecord(
  ({ positions, rounds }) => {
    const statements = new Set(positions.map(({ statedOn }) => statedOn.lastDay));
    const days = new Set([...statements, ...rounds.map(({ date }) => date.lastDay)]);
    return [...days].sort().map((day) => ({
      day,
      statement: statements.has(day),
      rounds: rounds.filter(({ date }) => date.lastDay === day),
    }));
  },
);

/** How many days a list offers, and a line leads to, at most: more are too close to be told apart. */
export const MOST_DAYS = 120;

/**
 * The days that a list offers: all of them, or where they are too many those of the rounds, and the last of each month on which
 * something was said. The other days are reached by their date, and one after the other.
 */
export function offeredDays(days: readonly TimelineDay[]): readonly TimelineDay[] {
  if (days.length <= MOST_DAYS) return days;
  const month = ({ day }: TimelineDay) => day.slice(0, "2025-06".length);
  return days.filter((each, index) => {
    const next = days[index + 1];
    return each.rounds.length > 0 || next === undefined || month(next) !== month(each);
  });
}
