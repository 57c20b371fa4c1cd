import type { Citation } from "../citation/citation";
import type { EdtfDate } from "../date/edtf";
import type { Answer } from "../stance/stance";

/** How we know what was said, from the party's own document to unnamed sources. */
export const ATTRIBUTIONS = ["official-document", "on-record", "reported-named", "reported-anonymous"] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** What one party stated on one issue at one date, as its published revision records it. */
export interface Position {
  /** Unique in its negotiation, and lasting: `party.issue.statedOn` unless the dossier gave another. */
  id: string;
  /** The order in which positions were first recorded; the last tie-breaker of "newest". */
  sequence: number;
  party: string;
  issue: string;
  answer: Answer;
  /** Set only when the party itself called it non-negotiable. */
  redLine: boolean;
  /** Set by an editor: same stance as the statement before, but other conditions or another red line. */
  termsChanged: boolean;
  statedOn: EdtfDate;
  /** In our own words. */
  summary: string;
  conditions: string | null;
  attribution: Attribution;
  speaker: string | null;
  /** At least one, in the order in which they are shown. */
  citations: readonly Citation[];
  /** The number of the published revision, 1 for the first. */
  revision: number;
}

/** Whether a statement reached us first-hand: a document of the party's own, or on the record. */
export function isOnRecord(attribution: Attribution): boolean {
  return attribution === "official-document" || attribution === "on-record";
}
