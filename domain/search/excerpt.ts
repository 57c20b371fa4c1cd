import { foldedWords } from "./fold";

/** A piece of a text that is shown, and whether it is a hit. */
export interface Segment {
  text: string;
  hit: boolean;
}

/** How many characters an excerpt has at most, before it grows to whole words. */
const EXCERPT_LENGTH = 240;
/** How many characters stand before the first hit. */
const BEFORE_HIT = 60;

interface Span {
  start: number;
  end: number;
}

/** Divides a text into hits and the rest. A word is a hit when its folded form begins with one of the folded words. */
export function markWords(text: string, words: readonly string[]): Segment[] {
  return toSegments(text, findHits(text, words));
}

/**
 * The part of a text around its first hits, with the hits marked; its beginning when it has none.
 * An ellipsis stands where something was left out.
 */
export function excerptOf(text: string, words: readonly string[]): Segment[] {
  const [first] = findHits(text, words);
  const start = startOfWord(text, text.length <= EXCERPT_LENGTH ? 0 : Math.max(0, (first?.start ?? 0) - BEFORE_HIT));
  const end = endOfWord(text, start + EXCERPT_LENGTH);
  const segments = markWords(text.slice(start, end).trim(), words);
  return [
    ...(start > 0 ? [{ text: "… ", hit: false }] : []),
    ...segments,
    ...(end < text.length ? [{ text: " …", hit: false }] : []),
  ];
}

function findHits(text: string, words: readonly string[]): Span[] {
  // Marks belong to the letter before them. What one written word folds to can be several ("½" is "1" and "2").
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].flatMap(({ 0: written, index }) =>
    foldedWords(written).some((folded) => words.some((word) => folded.startsWith(word)))
      ? [{ start: index, end: index + written.length }]
      : [],
  );
}

function toSegments(text: string, hits: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (const { start, end } of hits) {
    segments.push({ text: text.slice(done, start), hit: false }, { text: text.slice(start, end), hit: true });
    done = end;
  }
  segments.push({ text: text.slice(done), hit: false });
  return segments.filter((segment) => segment.text !== "");
}

// A window must not begin or end inside a word, nor between the halves of a character.
function startOfWord(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.slice(from).search(/\s/);
  return space < 0 || space > BEFORE_HIT ? wholeCharacter(text, from) : from + space + 1;
}

function endOfWord(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(0, to).search(/\s\S*$/);
  return space < to - BEFORE_HIT ? wholeCharacter(text, to) : space;
}

function wholeCharacter(text: string, index: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(index)) ? index - 1 : index;
}
