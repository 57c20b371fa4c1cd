import type { QuoteFinding } from "../position/provenance";
import type { QuoteCheck } from "./citation";

/** Where a quote stands in a stored text: a little of the text before it, the words there, and a little after. */
export interface QuotePlace {
  before: string;
  words: string;
  after: string;
}

/** The result of looking for one quote, and where it was found; the place is null where it was not. */
export interface CheckedQuote {
  check: QuoteCheck;
  /** What it was looked for in; null where nobody looked. */
  finding: QuoteFinding | null;
  place: QuotePlace | null;
}

/** How much of a stored text the public is shown around a quote, in UTF-16 units on each side. */
const CONTEXT = 120;

/** The passage from `start` to `end` of a text, with a little of what is around it: no character is cut in two. */
export function quotePlace(text: string, { start, end }: { start: number; end: number }): QuotePlace {
  const isCut = (at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  return {
    before: text.slice(isCut(from) ? from + 1 : from, start),
    words: text.slice(start, end),
    after: text.slice(end, isCut(to) ? to - 1 : to),
  };
}

/** What a checked quote is known by: its words and the words around them. */
export function checkedQuoteKey({
  exact,
  prefix,
  suffix,
}: Record<"prefix" | "suffix", string | null> & { exact: string }) {
  return JSON.stringify([exact, prefix, suffix]);
}
