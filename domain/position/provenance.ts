import type { QuoteCheck } from "../citation/citation";

/** In what a quote was looked for, and how it stands there. */
export interface QuoteFinding {
  /** When the stored copy was taken: ISO 8601, UTC. */
  storedAt: string;
  /** The words that stand there, where they differ from the quote (near); null otherwise. */
  passage: string | null;
}

/** What stands behind a published revision, beside what it says: who looked at it, and what its quotes were found to be. */
export interface Provenance {
  /** Imported and looked at by nobody since; reviewed by somebody other than its author; or published by its author. */
  review: "imported" | "reviewed" | "sole-editor";
  /** Why it was published although no quote was found in a stored copy; null where one was found, or nobody looked. */
  override: string | null;
  /** That it took the place of an earlier public revision, what for, and when (ISO 8601, UTC); null for a first one. */
  corrected: { kind: "correction" | "supplement"; at: string } | null;
  /** The check of each citation's quote, in the order of the citations. */
  checks: readonly QuoteCheck[];
  /** What each citation's quote was looked for in, in the same order; null where nobody looked, or it was not recorded. */
  findings: readonly (QuoteFinding | null)[];
}

// From what a reader must know first to what needs no word.
const GRAVITY = ["absent", "near", "unchecked", "normalised", "exact"] as const satisfies readonly QuoteCheck[];

/** The check that speaks for several quotes: the gravest; "unchecked" for none. */
export function gravestCheck(checks: readonly QuoteCheck[]): QuoteCheck {
  return GRAVITY.find((check) => checks.includes(check)) ?? "unchecked";
}
