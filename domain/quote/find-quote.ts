import { nearPassages } from "./near-passages";
import { cutsCharacter, type NormalisedText, normalise, normaliseWithOffsets, type Span } from "./normalise";

/**
 * The words of a passage and those around it: a TextQuoteSelector (W3C Web Annotation Data Model, 4.2.4). Prefix and suffix tell
 * repeated passages apart; they need not be complete.
 */
export interface TextQuote {
  exact: string;
  prefix: string | null;
  suffix: string | null;
}

/**
 * Whether and where a text has a quote, in UTF-16 units of that text: word for word (`exact`), but for white space,
 * typographic signs and the like (`normalised`, see `NormalisedText`), or with words that differ (`near`, see `errorsAllowed`;
 * `differingWords` tells which).
 */
export type QuoteMatch = ({ check: "exact" | "normalised" | "near" } & Span) | { check: "absent" };

/** How many characters of the text before and after a passage are compared with the prefix and the suffix. */
const CONTEXT_LENGTH = 64;
/** How many repetitions of a passage are looked at, so that a quote of one letter does not hold up the rest. */
const REPETITION_LIMIT = 10_000;

/** Looks for a quote in a text (see `quoteFinder`). */
export function findQuote(text: string, quote: TextQuote): QuoteMatch {
  return quoteFinder(text)(quote);
}

/**
 * Looks for quotes in a text: exactly first, then in the normalised forms of both, then for the passage that differs least. Among
 * repeated passages that one is taken whose surroundings agree best with prefix and suffix, the first of equals. An empty quote
 * is absent. A letter is never parted from its marks: "e" is not found in a decomposed "é". The text is normalised once for all
 * quotes, if at all.
 */
export function quoteFinder(text: string): (quote: TextQuote) => QuoteMatch {
  let known: NormalisedText | null = null;
  return (quote) => {
    const exact = normalise(quote.exact);
    if (exact === "") return { check: "absent" };
    const context = { prefix: normalise(quote.prefix ?? ""), suffix: normalise(quote.suffix ?? "") };

    const asItStands = choose(passages(text, quote.exact), context, (from, to) => normalise(text.slice(from, to)));
    if (asItStands) return { check: "exact", ...asItStands };

    known ??= normaliseWithOffsets(text);
    const { text: normalised, findOriginal } = known;
    const between = (from: number, to: number) => normalised.slice(from, to).trim();
    const same = choose(passages(normalised, exact, findOriginal), context, between);
    const near = same ?? choose(nearPassages(normalised, exact), context, between);
    const original = near && findOriginal(near.start, near.end);
    return original ? { check: same ? "normalised" : "near", ...original } : { check: "absent" };
  };
}

function* passages(
  text: string,
  words: string,
  isWhole: (start: number, end: number) => unknown = (start, end) =>
    !cutsCharacter(text, start) && !cutsCharacter(text, end),
): Generator<Span> {
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (isWhole(start, end)) yield { start, end };
  }
}

function choose(
  found: Iterable<Span>,
  { prefix, suffix }: { prefix: string; suffix: string },
  textBetween: (from: number, to: number) => string,
): Span | null {
  const wanted = Math.min(prefix.length, CONTEXT_LENGTH) + Math.min(suffix.length, CONTEXT_LENGTH);
  let best: Span | null = null;
  let bestAgreement = -1;
  let seen = 0;
  for (const passage of found) {
    const { start, end } = passage;
    // Folding shortens a text: twice the length gives enough of it.
    const before = prefix === "" ? "" : textBetween(Math.max(0, start - 2 * CONTEXT_LENGTH), start);
    const after = suffix === "" ? "" : textBetween(end, end + 2 * CONTEXT_LENGTH);
    const agreement = agreementBefore(before, prefix) + agreementAfter(after, suffix);
    if (agreement > bestAgreement) {
      best = passage;
      bestAgreement = agreement;
    }
    seen += 1;
    if (bestAgreement >= wanted || seen >= REPETITION_LIMIT) break;
  }
  return best;
}

// How many characters agree, counted from the passage outwards.
function agreementBefore(before: string, prefix: string): number {
  const most = Math.min(before.length, prefix.length, CONTEXT_LENGTH);
  let count = 0;
  while (count < most && before.charAt(before.length - 1 - count) === prefix.charAt(prefix.length - 1 - count))
    count += 1;
  return count;
}

function agreementAfter(after: string, suffix: string): number {
  const most = Math.min(after.length, suffix.length, CONTEXT_LENGTH);
  let count = 0;
  while (count < most && after.charAt(count) === suffix.charAt(count)) count += 1;
  return count;
}
