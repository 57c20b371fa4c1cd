import type { CaptureContext } from "./candidate";
import { anyOf } from "./cue";
import type { PartyMention } from "./find-parties";
import { officeWords, type RuleTable, ruleTable } from "./rule-tables";
import type { RuleLanguage } from "./stem-word";
import type { Word } from "./words";

/** A person whom the text itself ties to a party: "Norway's fisheries minister, Hans Olsen". */
export interface Person {
  party: string;
  /** As the text gives it in full. */
  name: string;
  surname: string;
}

/** The people whom the text introduces beside a party's name and an office. */
export function learnPeople(
  text: string,
  words: readonly Word[],
  mentions: readonly PartyMention[],
  language: RuleLanguage,
): Person[] {
  const table = ruleTable(language);
  const taken = new Set(mentions.flatMap((m) => Array.from({ length: m.last - m.first + 1 }, (_, n) => m.first + n)));
  const people: Person[] = [];
  const isName = (at: number) => {
    const word = words[at];
    return word?.capital === true && !taken.has(at) && !isActor(text, word, language) && !word.possessive;
  };
  const gap = (at: number) => text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0);
  const nameFrom = (at: number): number => {
    let end = at;
    while (end < at + 3 && isName(end) && (end === at || /^\s+$/u.test(gap(end)))) end++;
    return end;
  };
  const add = (party: string, from: number, to: number) => {
    const first = words[from];
    const last = words[to - 1];
    if (first && last && last.folded.length > 2)
      people.push({ party, name: text.slice(first.start, last.end), surname: text.slice(last.start, last.end) });
  };
  // "Their chairman, Piet de Vries", "a party spokeswoman, …": of the party last named, in the same paragraph.
  for (const match of text.matchAll(OF_THE_LAST)) {
    const end = match.index + match[0].length;
    const at = words.findIndex((word) => word.start >= end);
    const last = mentions.findLast((mention) => mention.end <= match.index);
    const own = text.slice(match.index, end).search(anyOf(officeWords(language))) >= 0;
    if (!own || !last || !isName(at) || match.index - last.end > 250 || /\n/u.test(text.slice(last.end, match.index)))
      continue;
    if (/^\s*$/u.test(text.slice(end, words[at]?.start))) add(last.party, at, nameFrom(at));
  }
  for (const mention of mentions) {
    // "Eva Holm, who speaks for the shipowners", "Jan Smit (Greens)".
    const behind = text.slice(Math.max(0, mention.start - 60), mention.start);
    const link = REPRESENTS.exec(behind);
    if (link) {
      const until = mention.start - link[0].length;
      const before = words.findLastIndex((word) => word.end <= until);
      let from = before;
      while (from > 0 && from > before - 2 && isName(from - 1) && /^\s+$/u.test(gap(from))) from--;
      if (isName(before) && from < before) add(mention.party, from, before + 1);
    }
    // After the name: "Ukrainian Foreign Minister Andrii Sybiha", "the union's chief negotiator, Anna Lund".
    let office = officeBefore(text, words, mention, table);
    let at = mention.last + 1;
    for (; at <= mention.last + 7 && words[at]; at++) {
      const word = words[at];
      if (!word || !/^[\s,–—-]*$/u.test(gap(at))) break;
      if (isActor(text, word, language)) office = true;
      else if (isName(at)) break;
      else if (/,/u.test(gap(at))) break;
    }
    // A first name before a recorded surname teaches nothing.
    const to = isName(at) ? nameFrom(at) : at;
    if (office && to > at && /^[\s,]*$/u.test(gap(at)) && !(taken.has(to) && /^\s+$/u.test(gap(to))))
      add(mention.party, at, to);
    // Before it: "Hans Olsen, Norway's minister", "Anna Lund, spokeswoman for the Union".
    for (let before = mention.first - 1; before >= Math.max(0, mention.first - 7); before--) {
      const between = text.slice(words[before]?.end ?? 0, mention.start);
      if (/[.;:!?«»“”"]/u.test(between)) break;
      if (!isName(before) || !/^(?:,| (?:of|from) (?:the )?$)/u.test(between)) continue;
      const around = text.slice(words[before]?.end ?? 0, (words[mention.last + 5] ?? mention).end);
      if (around.search(anyOf(officeWords(language))) < 0) break;
      let from = before;
      while (from > 0 && from > before - 2 && isName(from - 1) && /^\s+$/u.test(gap(from))) from--;
      if (from < before) add(mention.party, from, before + 1);
      break;
    }
  }
  return people;
}

const OF_THE_LAST =
  /(?<!\p{L})(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]he|[Ее]го|[Ее][её]|[Ии]х|[Йй]ого|[Її][їх]|[Її]хн(?:ій|я))(?: \p{Ll}[\p{L}-]+){1,4},?\s+(?=\p{Lu})/gu;
const REPRESENTS =
  /(?:,? who (?:speaks for|leads|heads|chairs|represents|runs|negotiates for|is negotiating for)(?: the)? |\s\()$/u;

function officeBefore(text: string, words: readonly Word[], mention: PartyMention, table: RuleTable): boolean {
  const from = words[Math.max(0, mention.first - 4)]?.start ?? mention.start;
  const before = text.slice(from, mention.start);
  return !/[.;:!?,]/u.test(before) && before.search(anyOf(table.titles)) >= 0;
}

function isActor(text: string, word: Word, language: RuleLanguage): boolean {
  return (
    text
      .slice(word.start, word.end)
      .replace(/['’]s$/u, "")
      .search(anyOf(officeWords(language))) === 0
  );
}

/** The parties, each with the surnames of its people among its names; a surname of two parties' people is nobody's. */
export function withPeople(parties: CaptureContext["parties"], people: readonly Person[]): CaptureContext["parties"] {
  const clear = people.filter(
    (person) => !people.some((other) => other.surname === person.surname && other.party !== person.party),
  );
  return parties.map((party) => ({
    ...party,
    names: [
      ...party.names,
      ...new Set(clear.filter((person) => person.party === party.slug).map((person) => person.surname)),
    ],
  }));
}
