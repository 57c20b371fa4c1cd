import { compareDates } from "../date/edtf";
import type { Position } from "./position";

/** Orders positions from older to newer: by date (see `compareDates`), then by the order in which they were recorded. */
export function compareRecency(a: Position, b: Position): number {
  return compareDates(a.statedOn, b.statedOn) || a.sequence - b.sequence;
}

/** The position that "latest" means: the newest by recency; null when there is none. */
export function newestOf(positions: readonly Position[]): Position | null {
  return positions.reduce<Position | null>(
    (newest, next) => (newest === null || compareRecency(newest, next) < 0 ? next : newest),
    null,
  );
}
