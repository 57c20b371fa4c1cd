import { diffArrays } from "diff";
import type { WordChange } from "../difference/words";
import { normalise } from "./normalise";

interface Word {
  /** Whether white space stands before it. */
  apart: boolean;
  text: string;
  normalised: string;
}

/**
 * How a passage of a text differs from what was quoted of it, word by word: `removed` is quoted but does not stand there, `added`
 * stands there but is not quoted, `same` is as it stands there. White space and typographic signs do not count (see
 * `NormalisedText`); words that differ only so are the same.
 */
export function differingWords(quoted: string, passage: string): readonly WordChange[] {
  const comparator = (a: Word, b: Word) => a.normalised === b.normalised;
  const changes: WordChange[] = [];
  const parts = diffArrays(wordsOf(quoted), wordsOf(passage), { comparator });
  // What is not quoted is said after what does not stand there, whichever comes first.
  const ordered = parts.flatMap((part, index) => {
    const next = parts[index + 1];
    if (part.added && next?.removed) return [next, part];
    return part.removed && parts[index - 1]?.added ? [] : [part];
  });
  for (const { added, removed, value } of ordered) {
    const text = value.map((word, index) => (word.apart && (index > 0 || changes.length > 0) ? " " : "") + word.text);
    changes.push({ kind: added ? "added" : removed ? "removed" : "same", text: text.join("") });
  }
  return changes;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let apart = false;
  for (const { segment } of new Intl.Segmenter("en", { granularity: "word" }).segment(text)) {
    const normalised = normalise(segment);
    if (normalised === "") apart ||= segment.trim() === "" || words.length === 0;
    else {
      words.push({ apart, text: segment, normalised });
      apart = false;
    }
  }
  return words;
}
