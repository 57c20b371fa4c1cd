import { shownParties } from "../comparison/resolve";
import { DEFAULT_VIEW } from "../comparison/view";
import { matrixPath } from "../comparison/view-url";
import { dayBefore } from "../date/day-before";
import type { NegotiationRecord } from "../matrix/record";
import type { Position } from "../position/position";

/**
 * The address of the matrix as of a statement's day against the day before: its issue, with the parties of the first sight
 * and the one that spoke, so that its cell shows what the statement changed.
 */
export function statementMatrixPath(record: NegotiationRecord, { party, issue, statedOn }: Position): string {
  const firstSight = shownParties(record, DEFAULT_VIEW).map((one) => one.party);
  const parties = firstSight.includes(party) ? null : [party, ...firstSight];
  const asOf = statedOn.lastDay;
  return matrixPath(record.slug, { parties, issues: [issue], asOf, against: dayBefore(asOf) });
}
