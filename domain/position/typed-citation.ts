import type { QuoteCheck, Source } from "../citation/citation";
import type { WordChange } from "../difference/words";

/** A citation as it stands in a form that is still being written. */
export interface TypedCitation {
  /** The recorded source that it names; null while it names none. */
  source: Source | null;
  /** ISO 8601, UTC: when the newest stored copy of that source was taken; null when there is none. */
  storedAt: string | null;
  /** What looking for the quote there gives; null while there is nothing to look for. */
  check: QuoteCheck | null;
  /** How the words that stand there differ from the quote (near); null where they do not, or nothing was found. */
  difference: readonly WordChange[] | null;
}
