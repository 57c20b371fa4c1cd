import type { Source } from "../citation/citation";
import type { Issue, Participation, PartyKind, Round } from "../matrix/record";
import type { PositionState } from "../position/state";

/** A row of the database: what it says, and its id there. */
export type Row<T> = T & { rowId: number };

/** A position as the database knows it. */
export interface StoredPosition {
  rowId: number;
  party: string;
  issue: string;
  state: PositionState;
  /** Of its published revision; null when it has none. */
  contentHash: string | null;
  /** The number of its newest revision. */
  number: number;
  retractedReason: string | null;
  /** Whether a revision of it is on its way to the public. */
  waits: boolean;
}

/** A party, as all negotiations share it. */
export interface StoredParty {
  rowId: number;
  name: string;
  kind: PartyKind;
  code: string | null;
  /** The negotiations in which it takes part. */
  negotiations: readonly number[];
}

/** A source, as all negotiations share it. */
export type StoredSource = Row<Source> & {
  /** The negotiations of which some revision cites it. */
  negotiations: readonly number[];
};

/** What a database holds of a dossier's negotiation, and of the parties and sources that it names. All by slug, key or id. */
export interface Stored {
  /** Null when the negotiation is new. */
  negotiation: { rowId: number; title: string; summary: string } | null;
  /** The slugs of negotiations by row, for messages. */
  slugs: ReadonlyMap<number, string>;
  rounds: ReadonlyMap<string, Row<Round>>;
  participations: ReadonlyMap<string, Row<Participation & { columnOrder: number }>>;
  issues: ReadonlyMap<string, Row<Issue & { rowOrder: number }>>;
  positions: ReadonlyMap<string, StoredPosition>;
  parties: ReadonlyMap<string, StoredParty>;
  sources: ReadonlyMap<string, StoredSource>;
}
