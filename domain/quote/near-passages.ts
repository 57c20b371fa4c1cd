import search from "approx-string-match";
import { cutsCharacter, type Span } from "./normalise";

/** Fewer words or characters than these are found as they are or not at all: two words with an error are two other words. */
const LEAST_WORDS = 3;
const LEAST_CHARACTERS = 16;
/** How much of a text is searched at once, in characters and in lengths of the quote. */
const SLICE = 8192;
const SLICE_IN_QUOTES = 8;
/** How many passages with equally many errors are told apart by their surroundings. */
const TIE_LIMIT = 1000;

/**
 * How many characters may be put in, left out or replaced in a quote that still counts as found with differences; 0 where it
 * must stand as it is. A fifth of a short quote, so that "not " may be missing from twenty characters; of longer ones five
 * characters and one in sixteen, so that a few words may differ but no sentence of a long quote can be another one: 9 in 64
 * characters, 17 in 200, 67 in 1000. Passages that have nothing to do with each other differ in about half of their characters
 * or more (Navarro, "A guided tour to approximate string matching", 2001, 4.3), but short ones of one language are often alike:
 * hence the fifth.
 */
export function errorsAllowed(exact: string): number {
  if (exact.length < LEAST_CHARACTERS || countWords(exact, LEAST_WORDS) < LEAST_WORDS) return 0;
  return Math.floor(Math.min(exact.length / 5, 5 + exact.length / 16));
}

/**
 * The passages of a text that differ least from a quote, if that is within `errorsAllowed`: by edit distance (G. Myers, "A fast
 * bit-vector algorithm for approximate string matching", 1999), widened to whole words, the shortest first and otherwise in the
 * order of the text. Both texts are in their normalised form (see `NormalisedText`).
 */
export function nearPassages(text: string, exact: string): Span[] {
  let allowed = errorsAllowed(exact);
  if (allowed === 0) return [];
  let best: Span[] = [];
  let fewest = allowed + 1;
  const length = Math.max(SLICE, SLICE_IN_QUOTES * exact.length);
  const overlap = exact.length + allowed;
  for (let from = 0; from < text.length && allowed >= 0; from += length) {
    const found = search(text.slice(from, from + length + overlap), exact, allowed);
    if (found[0] === undefined) continue;
    const { errors } = found[0];
    if (errors < fewest) best = [];
    fewest = errors;
    best.push(...found.map(({ start, end }) => ({ start: from + start, end: from + end })));
    // The library looks for the start of each passage: where there are enough of them, only better ones are wanted.
    allowed = best.length < TIE_LIMIT ? fewest : fewest - 1;
  }
  const whole = new Map<string, Span>();
  for (const span of best.slice(0, TIE_LIMIT)) {
    const widened = widen(text, span);
    whole.set(`${widened.start} ${widened.end}`, widened);
  }
  return [...whole.values()].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
}

/** The number of words of a text, as far as it needs to be known. */
function countWords(text: string, enough: number): number {
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter("en", { granularity: "word" }).segment(text)) {
    if (isWordLike) count += 1;
    if (count >= enough) break;
  }
  return count;
}

// Letters, figures and marks, and the halves of characters beyond the first plane.
const OF_A_WORD = /[\p{L}\p{N}\p{M}\uD800-\uDFFF]/u;
// Scripts that do not part their words by spaces: widened, a passage in one of them would become its sentence.
const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function widen(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && text.charAt(start) === " ") start += 1;
  while (end > start && text.charAt(end - 1) === " ") end -= 1;
  while (start > 0 && (isInsideWord(text, start) || cutsCharacter(text, start))) start -= 1;
  while (end < text.length && (isInsideWord(text, end) || cutsCharacter(text, end))) end += 1;
  return { start, end };
}

function isInsideWord(text: string, index: number): boolean {
  return isOfWord(text.charAt(index - 1)) && isOfWord(text.charAt(index));
}

function isOfWord(character: string): boolean {
  return OF_A_WORD.test(character) && !WITHOUT_SPACES.test(character);
}
