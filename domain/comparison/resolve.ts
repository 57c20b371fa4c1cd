import type { Day } from "../date/edtf";
import { oncePerRecord } from "../matrix/once-per-record";
import type { Issue, NegotiationRecord, Participation } from "../matrix/record";
import { newestOf } from "../position/recency";
import type { Selection, View } from "./view";

/** How many parties and issues a first sight shows when nobody has marked any as featured. */
const FIRST_SIGHT = { parties: 4, issues: 8 };

/**
 * The day of the latest statement: the last day of the newest position's date; null when there is no position.
 * This, never today, is the default "as of".
 */
export const latestDay: (record: NegotiationRecord) => Day | null = oncePerRecord(
  ({ positions }) => newestOf(positions)?.statedOn.lastDay ?? null,
);

/** The participations that a view shows, in column order. */
export function shownParties(record: NegotiationRecord, view: View): Participation[] {
  return select(record.participations, (participation) => participation.party, view.parties, FIRST_SIGHT.parties);
}

/** The issues that a view shows before its filters, in row order. */
export function shownIssues(record: NegotiationRecord, view: View): Issue[] {
  return select(record.issues, (issue) => issue.slug, view.issues, FIRST_SIGHT.issues);
}

function select<T extends { featured: boolean }>(
  all: readonly T[],
  slugOf: (item: T) => string,
  selection: Selection,
  firstSight: number,
): T[] {
  if (selection === "all") return [...all];
  if (selection !== null) return selection.flatMap((slug) => all.filter((item) => slugOf(item) === slug));
  const featured = all.filter((item) => item.featured);
  return featured.length > 0 ? featured : all.slice(0, firstSight);
}
