import type { Position } from "../position/position";
import { compareRecency } from "../position/recency";
import { indexPositions } from "./cell-index";
import type { NegotiationRecord } from "./record";

/** What a party stated on an issue before and after one of its statements, each newest first. */
export interface CellHistory {
  earlier: readonly Position[];
  later: readonly Position[];
}

/** The other published statements of a position's cell; the position itself need not be published. */
export function cellHistory(record: NegotiationRecord, position: Position): CellHistory {
  const others = indexPositions(record)
    .of(position.issue, position.party)
    .filter(({ id }) => id !== position.id)
    .toReversed();
  return {
    earlier: others.filter((other) => compareRecency(other, position) < 0),
    later: others.filter((other) => compareRecency(other, position) > 0),
  };
}
