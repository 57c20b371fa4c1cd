import type { Day } from "../date/edtf";
import type { Matrix } from "../matrix/matrix";
import type { NegotiationRecord } from "../matrix/record";
import { DEFAULT_VIEW, NO_PLACE, type View } from "./view";
import { viewQuery } from "./view-url";

/** What a title and a description say of a view: facts, in no language yet. */
export interface ViewDescription {
  negotiation: string;
  summary: string;
  /** The short names of the parties shown, in column order. */
  parties: readonly string[];
  /** The titles of the issues shown, in row order. */
  issues: readonly string[];
  /** Whether the reader named the parties, and not many of them: they are what the view is about. */
  aboutParties: boolean;
  /** Likewise for one issue. */
  aboutIssue: boolean;
  /** The day shown; null when the negotiation has no position yet. */
  asOf: Day | null;
  /** Whether the reader chose that day. */
  asOfChosen: boolean;
  against: Day | null;
  onRecordOnly: boolean;
  /** Whether filters leave rows out, or could. */
  filtered: boolean;
}

/** How many parties a title can name. */
const NAMED_PARTIES = 4;

/** Describes what a view shows. */
export function describeView(record: NegotiationRecord, view: View, matrix: Matrix): ViewDescription {
  const parties = matrix.participations.map(({ shortName }) => shortName);
  const isList = view.parties !== null && view.parties !== "all";
  return {
    negotiation: record.title,
    summary: record.summary,
    parties,
    issues: matrix.rows.map(({ issue }) => issue.title),
    aboutParties: isList && parties.length <= NAMED_PARTIES,
    aboutIssue: view.issues !== null && view.issues !== "all" && matrix.rows.length === 1,
    asOf: matrix.asOf,
    asOfChosen: view.asOf !== null && matrix.asOf !== null,
    against: matrix.against,
    onRecordOnly: view.onRecordOnly,
    filtered: view.answers.length > 0 || view.disagreement !== null || view.text !== null,
  };
}

/**
 * Whether a search engine should keep a view: the one of a reader who chose nothing, also with a cell open. The others are
 * countless and show nothing that it lacks. They can still be followed.
 */
export function isIndexed(view: View): boolean {
  return viewQuery({ ...view, ...NO_PLACE }) === viewQuery(DEFAULT_VIEW);
}

/** The query of the one address of a view: a cell's panel shows what the view, and the position's own page, hold already. */
export function canonicalQuery(view: View): string {
  return viewQuery({ ...view, ...NO_PLACE });
}
