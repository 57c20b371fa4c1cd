import { findEntries } from "./find-entries";

/** A part of a text that is parsed by itself. */
export interface TextPart {
  /** What the parser reads. */
  text: string;
  /** The place in the whole text of an offset in the part's. */
  toWhole(offset: number): number;
}

/** A text in parts: its list of positions in batches, and everything else. */
export interface TextParts {
  outline: TextPart;
  batches: TextPart[];
}

const BATCH = 250;

/**
 * Divides a dossier's text, because its parsed form takes forty times the memory of the text: so only one batch of positions
 * is ever parsed at a time. Where the list cannot be told apart, the outline is the whole text and there is no batch.
 */
export function divideText(text: string): TextParts {
  const entries = findEntries(text, "positions");
  if (entries === null) return { outline: { text, toWhole: (offset) => offset }, batches: [] };
  const { start, end, starts, bracketed } = entries;
  const outline: TextPart = {
    text: text.slice(0, start) + text.slice(end),
    toWhole: (offset) => (offset < start ? offset : offset + end - start),
  };
  const batches: TextPart[] = [];
  for (let first = 0; first < starts.length; first += BATCH) {
    const from = starts[first] ?? start;
    const part = text.slice(from, starts[first + BATCH] ?? end);
    batches.push(bracketed ? inBrackets(part, from, end) : { text: part, toWhole: (offset) => from + offset });
  }
  return { outline, batches };
}

function inBrackets(part: string, from: number, end: number): TextPart {
  return { text: `[${part}]`, toWhole: (offset) => Math.min(from + Math.max(offset - 1, 0), end) };
}
