import type { Day } from "../date/edtf";
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
export function timelineDays(record: NegotiationRecord): TimelineDay[] {
  const statements = new Set(record.positions.map(({ statedOn }) => statedOn.lastDay));
  const days = new Set([...statements, ...record.rounds.map(({ date }) => date.lastDay)]);
  return [...days].sort().map((day) => ({
    day,
    statement: statements.has(day),
    rounds: record.rounds.filter(({ date }) => date.lastDay === day),
  }));
}
