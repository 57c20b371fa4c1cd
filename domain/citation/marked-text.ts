import type { Span } from "../quote/normalise";
import type { QuoteCheck } from "./citation";

/** A position that quotes a source: where it is read, and what it is called. */
export interface QuotingPosition {
  path: string;
  party: string;
  issue: string;
  /** Whether it waits for review: then it is not for the public. */
  waits: boolean;
}

/** A passage of a stored text that is a quote of a position. */
export interface QuotedPassage extends Span {
  check: Exclude<QuoteCheck, "absent" | "unchecked">;
  /** The quote as it is recorded. */
  exact: string;
  position: QuotingPosition;
}

/** A quoted passage with its number in the order of the text, from 1. */
export interface NumberedPassage extends QuotedPassage {
  number: number;
}

/** A piece of a text, and by their numbers the passages that begin with it, cover it, and end with it. */
export interface MarkedPiece {
  text: string;
  opens: readonly number[];
  covers: readonly number[];
  closes: readonly number[];
}

/** A text cut where quotes begin and end. */
export interface MarkedText {
  passages: readonly NumberedPassage[];
  pieces: readonly MarkedPiece[];
}

/**
 * Numbers the quoted passages of a text in its order and cuts the text where they begin and end; they may overlap. A position that
 * quotes a passage twice (published, and in a revision that waits) counts once, as the first of the two. Empty passages and
 * what reaches beyond the text mark nothing.
 */
export function markedText(text: string, quoted: readonly QuotedPassage[]): MarkedText {
  const inside = quoted.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const ordered = inside.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const seen = new Set<string>();
  const passages = ordered
    .filter(({ start, end, position }) => {
      const key = `${start} ${end} ${position.path}`;
      return !seen.has(key) && seen.add(key);
    })
    .map((passage, index) => ({ ...passage, number: index + 1 }));
  return { passages, pieces: cut(text, passages) };
}

function cut(text: string, passages: readonly NumberedPassage[]): MarkedPiece[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of passages) cuts.add(start).add(end);
  const offsets = [...cuts].sort((a, b) => a - b);
  let open: readonly NumberedPassage[] = [];
  let next = 0;
  return offsets.slice(0, -1).map((from, index) => {
    const to = offsets[index + 1] ?? text.length;
    const opens: NumberedPassage[] = [];
    // They are in the order of their beginnings: each is met once.
    for (let passage = passages[next]; passage?.start === from; passage = passages[next]) {
      opens.push(passage);
      next += 1;
    }
    const covers = [...open, ...opens];
    open = covers.filter(({ end }) => end > to);
    const closes = covers.filter(({ end }) => end === to);
    return { text: text.slice(from, to), opens: numbers(opens), covers: numbers(covers), closes: numbers(closes) };
  });
}

const numbers = (passages: readonly NumberedPassage[]) => passages.map(({ number }) => number);
