import type { Answer } from "./cue";
import { ENGLISH } from "./rules-en";
import { RUSSIAN } from "./rules-ru";
import { UKRAINIAN } from "./rules-uk";
import type { RuleLanguage } from "./stem-word";

/** How the holder of a stance stands to the words that say it. */
export type CueKind =
  /** The subject holds it: "Kyiv rejected". */
  | "verb"
  /** The possessor holds it: "Moscow's demand". */
  | "noun"
  /** Whoever says it holds it: "Ukraine must". */
  | "modal"
  /** Whoever it is "to" or "for", else whoever says it: "unacceptable to Kyiv". */
  | "predicate";

/** The words of one language, as fragments of regular expressions that match whole words. */
export interface RuleTable {
  cues: readonly { answer: Answer; kind: CueKind; words: readonly string[] }[];
  /** Before a stance's words: they turn it round. */
  negators: readonly string[];
  /** Before a stance's words: nothing is stated. */
  hypothetical: readonly string[];
  /** Anywhere in the sentence: it tells of an earlier time. */
  past: readonly string[];
  /** Before a stance's words: its sentence part is a condition. */
  ifWords: readonly string[];
  /** What follows is what a stance depends on. */
  conditions: readonly string[];
  /** Turn what is demanded or opposed into its opposite: "an end to". */
  reversers: readonly string[];
  saying: readonly string[];
  /** Before or after a speaker that is no subject: "according to". */
  accordingTo: readonly string[];
  /** Their opinion is no party's. */
  bystanders: readonly string[];
  anonymous: readonly string[];
  documents: readonly string[];
  /** People and bodies that act for the party whose name stands by them. */
  actors: readonly string[];
  titles: readonly string[];
  pronouns: readonly string[];
  firstPerson: readonly string[];
  prepositions: readonly string[];
  /** Between a passive and who acts. */
  agents: readonly string[];
  /** Before whom a predicate concerns. */
  concerns: readonly string[];
  /** A new part of the sentence starts here. */
  boundaries: readonly string[];
  /** Stand for what the sentence before spoke of. */
  anaphors: readonly string[];
  stopWords: readonly string[];
}

const TABLES: Record<RuleLanguage, RuleTable> = { en: ENGLISH, ru: RUSSIAN, uk: UKRAINIAN };

const OFFICES: Record<RuleLanguage, readonly string[]> = {
  en: [...ENGLISH.titles, ...ENGLISH.actors],
  ru: [...RUSSIAN.titles, ...RUSSIAN.actors],
  uk: [...UKRAINIAN.titles, ...UKRAINIAN.actors],
};

/** Whoever acts for a party, people and bodies. */
export function officeWords(language: RuleLanguage): readonly string[] {
  return OFFICES[language];
}

/** The table of a language. */
export function ruleTable(language: RuleLanguage): RuleTable {
  return TABLES[language];
}
