import type { EdtfDate } from "../date/edtf";
import type { Landing } from "./landing";
import type { Outcome } from "./preview";
import type { EntryKind } from "./report";

/** Where something stands in an imported file: a line of a dossier, or a row of a table, as a spreadsheet counts. */
export type Place = { line: number } | { row: number };

/** Something wrong with an imported file. */
export interface PlacedReason {
  place: Place;
  /** The field or column; null where it is the entry as a whole. */
  where: string | null;
  message: string;
}

/** One position of an import, or rows that tell of none. */
export interface ImportRow {
  place: Place;
  /** With the names of its party and issue; null where the rows could not be read. */
  position: { id: string; party: string; issue: string; statedOn: EdtfDate } | null;
  outcome: Outcome;
  reasons: readonly PlacedReason[];
}

/** What an import would do, as its page shows it. */
export interface ImportPage {
  negotiation: { slug: string; title: string; isNew: boolean };
  landing: Landing;
  counts: Readonly<Record<Outcome, number>>;
  /** One page of the rows that were asked for. */
  rows: readonly ImportRow[];
  /** How many were asked for, on all pages. */
  found: number;
  /** Why nothing can be imported as it is. */
  blocking: readonly PlacedReason[];
  /** What changes besides positions, by slug or id; the negotiation's own title or summary too. */
  others: readonly { kind: EntryKind | "negotiation"; added: readonly string[]; revised: readonly string[] }[];
  /** Changes whenever the import would do something else. */
  basis: string;
}

/** How many rows a page shows. */
export const ROWS_PER_PAGE = 100;
