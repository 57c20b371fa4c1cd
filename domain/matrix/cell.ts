import { type Day, hasPassed, isOrderUncertain, spans } from "../date/edtf";
import type { Position } from "../position/position";
import { newestOf } from "../position/recency";
import { type Stance, sameAnswer } from "../stance/stance";

/**
 * What one party stated on one issue as of a day.
 *
 * - `stated`: the newest statement that had wholly passed; several when statements of that one date differ.
 *   `orderUncertain` says that another passed statement's date overlaps it, so that neither is surely the newer.
 * - `day-unknown`: nothing had surely been said, but a statement's month, year or interval had begun.
 * - `withheld`: what stood there was removed for legal reasons after it was pinned; only pinned records have such cells.
 * - `not-researched`: no record. `see` points to the coalitions that the party belongs to and that have one.
 */
export type Cell =
  | { kind: "stated"; positions: readonly [Position, ...Position[]]; orderUncertain: boolean }
  | { kind: "day-unknown"; positions: readonly [Position, ...Position[]] }
  | { kind: "withheld" }
  | { kind: "not-researched"; see: readonly CoalitionPointer[] };

/** A coalition that has a statement where its member has none: a pointer, never the member's position. */
export interface CoalitionPointer {
  party: string;
  position: Position;
}

const NOT_RESEARCHED: Cell = { kind: "not-researched", see: [] };

/**
 * The cell of one party on one issue as of a day, from all their published positions (rule "Cell as of D").
 * Positions dated after the day take no part.
 */
export function cellAsOf(positions: readonly Position[], asOf: Day): Cell {
  const [only] = positions;
  // Most cells: what follows would say the same, four lists later.
  if (only === undefined) return NOT_RESEARCHED;
  if (positions.length === 1) {
    if (hasPassed(only.statedOn, asOf)) return { kind: "stated", positions: [only], orderUncertain: false };
    return spans(only.statedOn, asOf) ? { kind: "day-unknown", positions: [only] } : NOT_RESEARCHED;
  }
  const passed = positions.filter((position) => hasPassed(position.statedOn, asOf));
  const newest = newestOf(passed);
  if (newest !== null) {
    const sameDate = passed.filter(
      ({ statedOn }) => statedOn.firstDay === newest.statedOn.firstDay && statedOn.lastDay === newest.statedOn.lastDay,
    );
    const differing = sameDate.some(({ answer }) => !sameAnswer(answer, newest.answer));
    return {
      kind: "stated",
      positions: differing ? [newest, ...sameDate.filter((position) => position !== newest)] : [newest],
      orderUncertain: passed.some(({ statedOn }) => isOrderUncertain(statedOn, newest.statedOn)),
    };
  }
  const [first, ...rest] = positions.filter(({ statedOn }) => spans(statedOn, asOf));
  return first ? { kind: "day-unknown", positions: [first, ...rest] } : NOT_RESEARCHED;
}

/** The positions that a cell shows: none where nothing is recorded, or nothing may be shown. */
export function positionsOf(cell: Cell): readonly Position[] {
  return cell.kind === "stated" || cell.kind === "day-unknown" ? cell.positions : [];
}

/** The one position that a cell rests on; null when it has none, several that differ, or one of unknown day. */
export function positionOf(cell: Cell): Position | null {
  return cell.kind === "stated" && cell.positions.length === 1 ? cell.positions[0] : null;
}

/** The stance with which a cell may be compared and counted; null for silence, differing statements and no record. */
export function stanceOf(cell: Cell): Stance | null {
  const answer = positionOf(cell)?.answer;
  return answer?.kind === "stance" ? answer.stance : null;
}

/** Whether statements of the cell's one date differ: all show, and none is scored. */
export function isDiffering(cell: Cell): boolean {
  return cell.kind === "stated" && cell.positions.length > 1;
}
