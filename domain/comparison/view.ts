import type { Day } from "../date/edtf";
import type { Silence, Stance } from "../stance/stance";

/** Which columns or rows to show: a chosen list in its order, all of them, or (null) the featured ones. */
export type Selection = readonly string[] | "all" | null;

/** One cell of the matrix. */
export interface CellRef {
  issue: string;
  party: string;
}

/** Rows of a large matrix with every text, as many as paper takes: counted from 1. */
export interface Sheet {
  sheet: number;
}

/** Everything that a reader chose about a matrix; each field has a value that means "not chosen". */
export interface View {
  /** Slugs of parties. */
  parties: Selection;
  /** Slugs of issues. */
  issues: Selection;
  /** Null: the day of the latest statement. */
  asOf: Day | null;
  /** A second date to compare with; null: none. */
  against: Day | null;
  /** Rows in which some shown party answers one of these; empty: all rows. */
  answers: readonly (Stance | Silence)[];
  /** Rows whose widest gap among the shown parties is at least this, 0.25 to 1; null: all rows. */
  disagreement: number | null;
  /** Rows that contain these words; null: all rows. */
  text: string | null;
  /** Leave out what reaches us only through reports. */
  onRecordOnly: boolean;
  /** Parties as rows, issues as columns. */
  transposed: boolean;
  /** Words that are looked for in a large matrix, and lead to the cells that have them; null: none. */
  find: string | null;
  /** The cell whose panel is open; null: none. */
  cell: CellRef | null;
  /**
   * The cell with which the shown part of a large matrix begins, or which of its sheets for paper is shown; null: its first part,
   * or where the open cell is.
   */
  at: CellRef | Sheet | null;
}

/** The view of a reader who chose nothing. */
export const DEFAULT_VIEW: View = {
  parties: null,
  issues: null,
  asOf: null,
  against: null,
  answers: [],
  disagreement: null,
  text: null,
  onRecordOnly: false,
  transposed: false,
  find: null,
  cell: null,
  at: null,
};

/** Being nowhere in a view: nothing is open or looked for, and it is shown from its beginning. What is handed on says no more. */
export const NO_PLACE: Pick<View, "find" | "cell" | "at"> = { find: null, cell: null, at: null };

/** The steps that "disagreement at least" offers. */
export const DISAGREEMENTS = [0.25, 0.5, 0.75, 1] as const;

/** The longest text that a filter takes, in characters. */
export const TEXT_LIMIT = 100;
