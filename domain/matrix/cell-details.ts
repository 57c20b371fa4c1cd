import { compareDates, type Day } from "../date/edtf";
import type { Position } from "../position/position";
import { type Cell, positionsOf } from "./cell";
import { indexPositions } from "./cell-index";
import { matrixCell } from "./matrix";
import type { Issue, NegotiationRecord, Participation } from "./record";

/** One cell with everything that was stated before and after it. */
export interface CellDetails {
  issue: Issue;
  participation: Participation;
  cell: Cell;
  /** Newest first. */
  earlier: readonly Position[];
  /** Newest first. */
  later: readonly Position[];
}

/** The details of one cell as of a day; null when the negotiation has no such issue or party. */
export function cellDetails(
  record: NegotiationRecord,
  ref: { issue: string; party: string },
  asOf: Day | null,
  onRecordOnly: boolean,
): CellDetails | null {
  const issue = record.issues.find(({ slug }) => slug === ref.issue);
  const participation = record.participations.find(({ party }) => party === ref.party);
  if (!issue || !participation) return null;
  const index = indexPositions(record, onRecordOnly);
  const { cell } = matrixCell(index, issue, participation, asOf, null);
  const shown: readonly Position[] = positionsOf(cell);
  const others = index
    .of(issue.slug, participation.party)
    .filter((position) => !shown.includes(position))
    .toReversed();
  const isLater = ({ statedOn }: Position) =>
    shown[0] ? compareDates(statedOn, shown[0].statedOn) > 0 : asOf !== null && statedOn.lastDay > asOf;
  return {
    issue,
    participation,
    cell,
    earlier: others.filter((position) => !isLater(position)),
    later: others.filter(isLater),
  };
}
