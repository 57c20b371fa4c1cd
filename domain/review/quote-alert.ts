import type { QuoteCheck } from "../citation/citation";

/** A published quote that is found otherwise than before since its source was seen again. */
export interface QuoteAlert {
  /** The row of its citation. */
  citation: number;
  source: { id: string; title: string };
  exact: string;
  /** BCP 47. */
  language: string;
  before: QuoteCheck;
  after: QuoteCheck;
  /** ISO 8601, UTC. */
  raisedAt: string;
  /** The copy in which it was looked for, by its number among the source's copies, and the one before; null where it is the first. */
  copies: { from: number | null; to: number };
}

/** An alert as the queue lists it, with the position whose quote it is. */
export interface ListedAlert extends QuoteAlert {
  negotiation: { slug: string; title: string };
  /** The position's lasting id. */
  id: string;
  party: string;
  issue: string;
}
