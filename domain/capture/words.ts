import type { TextSpan } from "./candidate";
import { foldWord, type RuleLanguage, stemWord } from "./stem-word";

/** A word of the text, where it stands and as it is compared. */
export interface Word extends TextSpan {
  folded: string;
  stem: string;
  capital: boolean;
  possessive: boolean;
}

const WORD = /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*(?:-\p{L}+)?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ-][\p{L}\p{N}]+)*/gu;

/** The words of a text, in order. A hyphenated word is one. */
export function readWords(text: string, language: RuleLanguage): Word[] {
  const stems = new Map<string, string>();
  return Array.from(text.matchAll(WORD), (match) => {
    const word = match[0];
    const folded = foldWord(word);
    let stem = stems.get(folded);
    if (stem === undefined) {
      stem = stemWord(folded, language);
      stems.set(folded, stem);
    }
    const end = match.index + word.length;
    return {
      start: match.index,
      end,
      folded,
      stem,
      capital: /^\p{Lu}/u.test(word),
      possessive: /['’ʼ]s$/u.test(word) || (/s$/u.test(word) && /^['’]/u.test(text.slice(end, end + 1))),
    };
  });
}
