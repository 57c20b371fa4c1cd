import { latestDay } from "../comparison/resolve";
import type { Day } from "../date/edtf";
import type { Position } from "../position/position";
import { positionsOf } from "./cell";
import { type CellIndex, indexPositions } from "./cell-index";
import { type MatrixCell, matrixCell } from "./matrix";
import type { Issue, NegotiationRecord, Participation } from "./record";

/** What one party stated on one issue: none at all when its cell is not researched. */
export interface CellStatements {
  entry: MatrixCell;
  /** What the cell shows: several when statements of one date differ. */
  shown: readonly Position[];
  /** The others, newest first. */
  earlier: readonly Position[];
}

/** What all parties stated on one issue. */
export interface IssueStatements {
  /** In column order. */
  cells: readonly CellStatements[];
  /** How many statements are left out because they began after the day. */
  later: number;
}

/** Every party's statements on an issue that had begun by a day; all of them when no day is given. */
export function issueStatements(record: NegotiationRecord, issue: Issue, asOf: Day | null): IssueStatements {
  const positions = record.positions.filter(({ statedOn }) => asOf === null || statedOn.firstDay <= asOf);
  const index = indexPositions({ ...record, positions });
  const day = asOf ?? latestDay(record);
  const cells = record.participations.map((participation) => cellStatements(index, issue, participation, day));
  const all = record.positions.filter((position) => position.issue === issue.slug).length;
  return { cells, later: all - positions.filter((position) => position.issue === issue.slug).length };
}

/** What a party stated on every issue, in row order. */
export function partyStatements(record: NegotiationRecord, participation: Participation): CellStatements[] {
  const index = indexPositions(record);
  const day = latestDay(record);
  return record.issues.map((issue) => cellStatements(index, issue, participation, day));
}

function cellStatements(index: CellIndex, issue: Issue, participation: Participation, day: Day | null): CellStatements {
  const entry = matrixCell(index, issue, participation, day, null);
  const shown: readonly Position[] = positionsOf(entry.cell);
  const others = index.of(issue.slug, participation.party).filter((position) => !shown.includes(position));
  return { entry, shown, earlier: others.toReversed() };
}
