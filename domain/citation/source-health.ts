import type { Source } from "./citation";
import type { FetchOutcome, FetchProblem } from "./fetch-problem";
import type { QuoteTally } from "./quote-tally";

/** How a source stands, the worst first. A source that stands ill in several ways is told by the worst. */
export const SOURCE_HEALTHS = [
  /** A published quote is not in its current copy. */
  "absent",
  /** Its address says that the document is no more. */
  "gone",
  /** A published quote is in its current copy with differences. */
  "near",
  /** Its address gave no document when it was last asked. */
  "failed",
  /** Its address leads elsewhere. */
  "moved",
  /** Its text is another one than before, and every quote is in it. */
  "changed",
  /** Nothing is stored of it. */
  "no-copy",
  "fine",
] as const;
export type SourceHealth = (typeof SOURCE_HEALTHS)[number];

/** What came of asking a source's address the last time. */
export interface LastFetch {
  outcome: FetchOutcome;
  problem: FetchProblem | null;
  status: number | null;
  movedTo: string | null;
  /** ISO 8601, UTC. */
  at: string;
}

/** What is known of how a source stands. */
export interface SourceState {
  source: Source;
  /** How the quotes stand that published positions take from it. */
  quotes: QuoteTally;
  /** When its newest copy was stored, ISO 8601, UTC; null where none is. */
  storedAt: string | null;
  /** Null where its address was never asked. */
  last: LastFetch | null;
}

/** How a source stands, by the worst that is known of it. */
export function healthOf({ quotes, storedAt, last }: Pick<SourceState, "quotes" | "storedAt" | "last">): SourceHealth {
  if (quotes.absent > 0) return "absent";
  if (last?.outcome === "gone") return "gone";
  if (quotes.near > 0) return "near";
  if (last?.outcome === "failed") return "failed";
  if (last !== null && last.movedTo !== null) return "moved";
  if (last?.outcome === "changed") return "changed";
  return storedAt === null ? "no-copy" : "fine";
}

/** Sources by how they stand, the worst first, and by title among equals; what nobody has is left out. */
export function groupByHealth<T extends SourceState>(states: readonly T[]): { health: SourceHealth; sources: T[] }[] {
  const byTitle = (a: T, b: T) => a.source.title.localeCompare(b.source.title, "en");
  return SOURCE_HEALTHS.map((health) => ({
    health,
    sources: states.filter((state) => healthOf(state) === health).toSorted(byTitle),
  })).filter(({ sources }) => sources.length > 0);
}
