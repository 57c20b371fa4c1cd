import { isOnRecord, type Position } from "../position/position";
import { oncePerRecord } from "./once-per-record";
import type { NegotiationRecord } from "./record";

/** What a record holds for each cell. */
export interface CellIndex {
  /** The positions of one cell, oldest first. */
  of(issue: string, party: string): readonly Position[];
  /** Whether what the cell rested on was removed for legal reasons. */
  isWithheld(issue: string, party: string): boolean;
}

const NONE: readonly Position[] = [];

// Of sixty thousand positions an index takes longer to make than the matrix that is drawn from it.
const all = oncePerRecord((record) => index(record, record.positions));
const onRecord = oncePerRecord((record) =>
  index(
    record,
    record.positions.filter(({ attribution }) => isOnRecord(attribution)),
  ),
);

/** The positions of a record by cell, leaving out what the view leaves out. */
export function indexPositions(record: NegotiationRecord, onRecordOnly = false): CellIndex {
  return (onRecordOnly ? onRecord : all)(record);
}

function index(record: NegotiationRecord, positions: readonly Position[]): CellIndex {
  const byIssue = new Map<string, Map<string, Position[]>>();
  for (const position of positions) {
    const byParty = byIssue.get(position.issue) ?? new Map<string, Position[]>();
    byIssue.set(position.issue, byParty);
    const list = byParty.get(position.party);
    if (list) list.push(position);
    else byParty.set(position.party, [position]);
  }
  const withheld = new Set(record.withheld.map(({ issue, party }) => `${issue}.${party}`));
  return {
    of: (issue, party) => byIssue.get(issue)?.get(party) ?? NONE,
    isWithheld: (issue, party) => withheld.size > 0 && withheld.has(`${issue}.${party}`),
  };
}
