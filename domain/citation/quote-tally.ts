import { QUOTE_CHECKS, type QuoteCheck } from "./citation";

/** How several quotes stand in the stored copies of their sources. */
export interface QuoteTally {
  all: number;
  /** As it was quoted, but for marks and spaces at most. */
  found: number;
  /** With words that differ. */
  near: number;
  absent: number;
  /** Those that were looked for nowhere. */
  unchecked: number;
}

/** Counts quotes by their checks. Null, or what is no check, counts as unchecked. */
export function tallyQuotes(counts: readonly { result: string | null; quotes: number }[]): QuoteTally {
  const tally = { all: 0, found: 0, near: 0, absent: 0, unchecked: 0 };
  for (const { result, quotes } of counts) {
    tally.all += quotes;
    tally[standingOf(QUOTE_CHECKS.find((known) => known === result) ?? "unchecked")] += quotes;
  }
  return tally;
}

function standingOf(check: QuoteCheck): "found" | "near" | "absent" | "unchecked" {
  return check === "exact" || check === "normalised" ? "found" : check;
}
