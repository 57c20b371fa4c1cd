import { dayBefore } from "../date/day-before";
import { hasPassed, isOrderUncertain } from "../date/edtf";
import { type Cell, cellAsOf, isDiffering, positionsOf } from "../matrix/cell";
import { indexPositions } from "../matrix/cell-index";
import { matrixCell } from "../matrix/matrix";
import type { Issue, NegotiationRecord, Participation } from "../matrix/record";
import type { Position } from "../position/position";
import type { Shift } from "../shift/shift";

/** One statement, as a timeline lists it. It counts on the last day of its date, as everywhere: by then it was surely said. */
export interface TimelineEntry {
  position: Position;
  issue: Issue;
  participation: Participation;
  /**
   * What the matrix marks in its cell when that last day is compared with the day before; null when nothing changed, or
   * another statement than this one made the change.
   */
  shift: Shift | null;
  /** The cell on the day before. */
  before: Cell;
  /** Whether the cell shows other statements of this date beside it, with other answers: they take no part in shifts. */
  differing: boolean;
  /** Whether another statement's date overlaps this one's, so that neither is surely the later. */
  orderUncertain: boolean;
}

/** Every statement of a record with what it changed, in the record's own order. */
export function timelineEntries(record: NegotiationRecord): TimelineEntry[] {
  const index = indexPositions(record);
  const issues = new Map(record.issues.map((issue) => [issue.slug, issue]));
  const participations = new Map(record.participations.map((one) => [one.party, one]));
  return record.positions.flatMap((position) => {
    const issue = issues.get(position.issue);
    const participation = participations.get(position.party);
    if (!issue || !participation) return [];
    const day = position.statedOn.lastDay;
    const against = dayBefore(day);
    const others = index.of(issue.slug, participation.party);
    const { cell, shift } = matrixCell(index, issue, participation, day, against);
    const isShown = positionsOf(cell).includes(position);
    return {
      position,
      issue,
      participation,
      shift: isShown ? shift : null,
      before: cellAsOf(others, against),
      differing: isShown && isDiffering(cell),
      orderUncertain: others.some(
        ({ statedOn }) => hasPassed(statedOn, day) && isOrderUncertain(statedOn, position.statedOn),
      ),
    };
  });
}
