import type { TextSpan } from "./candidate";
import { anyOf, findAll } from "./cue";
import type { PartyMention } from "./find-parties";
import { officeWords, ruleTable } from "./rule-tables";
import type { RuleLanguage } from "./stem-word";
import type { Word } from "./words";

/** Somebody who can do what a verb says. */
export interface Subject extends TextSpan {
  /** The parties; none where it is somebody else, whose words are no party's; null for a pronoun. */
  parties: readonly string[] | null;
  kind: "party" | "pronoun" | "first-person" | "bystander";
}

const ADJECTIVE =
  /(?:ian|ish|ese|ican|nch|german|aeli|iraqi|saudi|emirati|dutch|swiss|greek|thai|czech|afghan|turkic)$/u;
const ADJECTIVE_CYRILLIC = /(?:ск|цк|зьк|ськ|цьк)(?:ий|ая|ое|ие|ого|ой|ому|ую|им|их|ими|а|е|і|у|ої|ою)$/u;
const NOMINATIVE_ADJECTIVE = /(?:ий|ый|ая|ое|ие|ые|ой|а|е|і)$/u;

/** What is needed to tell subjects in a sentence. */
export interface Clues {
  text: string;
  words: readonly Word[];
  mentions: readonly PartyMention[];
  language: RuleLanguage;
  /** Terms of issues: a name inside one is no subject. */
  isInIssue: (span: TextSpan) => boolean;
}

/** Everybody in the sentence who can be a subject, in order; parties joined by "and" as one. */
export function findSubjects(clues: Clues, sentence: TextSpan): Subject[] {
  const { text, language } = clues;
  const table = ruleTable(language);
  const within = (span: TextSpan) => span.start >= sentence.start && span.end <= sentence.end;
  const bystanders = findAll(text, table.bystanders, sentence);
  const subjects: Subject[] = clues.mentions
    .filter((mention) => within(mention) && canBeSubject(clues, mention, sentence))
    .map((mention) => {
      const former = bystanders.some(
        (span) =>
          span.end <= mention.start &&
          text.slice(span.end, mention.start).trim().split(/\s+/u).length <= 2 &&
          !/[,;]/u.test(text.slice(span.end, mention.start)),
      );
      return {
        start: mention.start,
        end: mention.end,
        parties: former ? [] : [mention.party],
        kind: former ? "bystander" : "party",
      };
    });
  const free = (span: TextSpan) =>
    !clues.mentions.some((mention) => span.start < mention.end && mention.start < span.end);
  for (const span of bystanders) subjects.push({ ...span, parties: [], kind: "bystander" });
  for (const span of findAll(text, table.pronouns, sentence).filter(free))
    subjects.push({ ...span, parties: null, kind: "pronoun" });
  for (const span of findAll(text, table.firstPerson, sentence))
    subjects.push({ ...span, parties: null, kind: "first-person" });
  subjects.sort((a, b) => a.start - b.start || b.end - a.end);
  return joinedByAnd(text, subjects);
}

function joinedByAnd(text: string, subjects: readonly Subject[]): Subject[] {
  const joined: Subject[] = [];
  for (const subject of subjects) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, subject.start) : "";
    if (
      last?.kind === "party" &&
      subject.kind === "pronoun" &&
      /^(?:\s\p{Lu}\p{L}+){0,2},\s+$/u.test(between) &&
      /^(?:which|who|котор\p{L}+|як(?:ий|а|е|і))$/iu.test(text.slice(subject.start, subject.end))
    ) {
      joined.push({ ...subject, parties: last.parties, kind: "party" });
      continue;
    }
    if (
      last?.kind === "party" &&
      subject.kind === "party" &&
      /^\s*(?:,|,?\s*(?:and|и|та|й|і))\s+(?:the\s+)?$/u.test(between)
    ) {
      joined.push({
        ...last,
        end: subject.end,
        parties: [...new Set([...(last.parties ?? []), ...(subject.parties ?? [])])],
      });
    } else joined.push(subject);
  }
  return joined;
}

function canBeSubject(clues: Clues, mention: PartyMention, sentence: TextSpan): boolean {
  const { text, words, language } = clues;
  const table = ruleTable(language);
  if (clues.isInIssue(mention)) return false;
  const before = text.slice(sentence.start, mention.start).replace(/(?:\bthe|\bThe)\s+$/u, "");
  const preposition = endsWith(before, table.prepositions);
  const actor = (from: number, to: number) =>
    words
      .slice(Math.max(0, from), to)
      .some((word) => text.slice(word.start, word.end).search(anyOf(officeWords(language))) >= 0);
  const after = followingWords(text, words, mention, 4);
  const own = words[mention.last]?.folded ?? "";
  if (language === "en") {
    if (preposition) return /\bof\s+$/u.test(before) && actorEnds(text, words, mention, table.actors, table.titles);
    const adjective = mention.possessive || (ADJECTIVE.test(own) && after > 0);
    return !adjective || actor(mention.last + 1, mention.last + 1 + after);
  }
  const officer = actorEnds(text, words, mention, table.actors, table.titles);
  if (officer) return true;
  if (preposition) return false;
  if (ADJECTIVE_CYRILLIC.test(own) && after > 0)
    return NOMINATIVE_ADJECTIVE.test(own) && actor(mention.last + 1, mention.last + 1 + after);
  return mention.asRecorded;
}

/** Whether an office stands right before the name, itself without a preposition: "глава МИД Украины", "the minister of Norway". */
function actorEnds(
  text: string,
  words: readonly Word[],
  mention: PartyMention,
  actors: readonly string[],
  titles: readonly string[],
): boolean {
  const from = Math.max(0, mention.first - 5);
  for (let at = mention.first - 1; at >= from; at--) {
    const word = words[at];
    if (!word || /[.,;:!?«»“”"]/u.test(text.slice(word.end, words[at + 1]?.start))) return false;
    if (new RegExp(`^(?:${[...actors, ...titles].join("|")})$`, "iu").test(text.slice(word.start, word.end)))
      return !oblique(text, word);
  }
  return false;
}

const OBLIQUE_BEFORE =
  /(?:^|\s)(?:в|во|на|с|со|к|от|из|для|по|у|о|об|про|до|після|від|з|із|зі|щодо|словам|словами|мнению|думку|требовани\p{L}*|вимог\p{L}*)\s+(?:\p{L}+\s+)?$/iu;

function oblique(text: string, word: Word): boolean {
  return OBLIQUE_BEFORE.test(text.slice(Math.max(0, word.start - 40), word.start));
}

/** How many words follow the name, at most so many, without any sign between. */
function followingWords(text: string, words: readonly Word[], mention: PartyMention, most: number): number {
  let count = 0;
  for (let at = mention.last + 1; count < most && words[at]; at++, count++) {
    if (!/^\s+$/u.test(text.slice(words[at - 1]?.end, words[at]?.start))) break;
  }
  return count;
}

function endsWith(before: string, fragments: readonly string[]): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${fragments.join("|").replaceAll(" ", "\\s+")})\\s+$`, "iu").test(before);
}
