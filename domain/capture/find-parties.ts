import type { CaptureContext, TextSpan } from "./candidate";
import { foldWord, sameName } from "./stem-word";
import type { Word } from "./words";

/** A party's name in the text. */
export interface PartyMention extends TextSpan {
  party: string;
  /** The numbers of its first and last word. */
  first: number;
  last: number;
  /** As recorded, not in another case: it can be a subject. Always so in a language without cases. */
  asRecorded: boolean;
  possessive: boolean;
}

interface Name {
  party: string;
  words: readonly string[];
  /** Recorded with a capital: "Greens" is not "greens", but "employers" may stand either way. */
  capital: boolean;
  /** Written in capitals throughout: "US" is not "us". */
  capitals: boolean;
}

const NAME_WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ-][\p{L}\p{N}]+)*/gu;
const ARTICLES = new Set(["the"]);

function readNames(parties: CaptureContext["parties"]): Name[] {
  return parties.flatMap(({ slug, names }) =>
    names.map((name) => ({
      party: slug,
      words: (name.match(NAME_WORD) ?? []).map(foldWord).filter((word, at) => at > 0 || !ARTICLES.has(word)),
      capital: /\p{Lu}/u.test(name),
      capitals: /^[\p{Lu}\p{N}.&-]+$/u.test(name),
    })),
  );
}

/** Every name of a party, the longest match at each place. A coalition's name is never its members'. */
export function findParties(text: string, words: readonly Word[], parties: CaptureContext["parties"]): PartyMention[] {
  const byStart = new Map<string, Name[]>();
  for (const name of readNames(parties)) {
    const key = name.words[0]?.slice(0, 2);
    if (key) byStart.set(key, [...(byStart.get(key) ?? []), name]);
  }
  const mentions: PartyMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    let best: Name | null = null;
    for (const name of byStart.get(word.folded.slice(0, 2)) ?? []) {
      if (name.words.length <= (best?.words.length ?? 0)) continue;
      if (stands(name, words, at, text)) best = name;
    }
    if (best === null) continue;
    const last = words[at + best.words.length - 1] ?? word;
    mentions.push({
      party: best.party,
      first: at,
      last: at + best.words.length - 1,
      start: word.start,
      end: last.end,
      asRecorded: best.words.every((part, n) => part === words[at + n]?.folded),
      possessive: last.possessive,
    });
    at += best.words.length - 1;
  }
  return mentions;
}

function stands(name: Name, words: readonly Word[], at: number, text: string): boolean {
  const first = words[at];
  if (!first) return false;
  if (name.capitals && name.words.length === 1) {
    const plain = text.slice(first.start, first.end).replace(/['’]s$/u, "");
    if (/\p{Ll}/u.test(plain)) return false;
  }
  // A one-word name has a capital; of a longer one, what stands first may open with an article.
  if (name.words.length === 1 && name.capital && !first.capital && !/^\p{N}/u.test(first.folded)) return false;
  return name.words.every((part, n) => {
    const word = words[at + n];
    return (
      word !== undefined &&
      (sameName(part, word.folded) ||
        (n === name.words.length - 1 &&
          part.length > 4 &&
          (`${part}s` === word.folded || (name.capital && word.capital && part === `${word.folded}s`))))
    );
  });
}
