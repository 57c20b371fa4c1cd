import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";

/** The languages that the rules have tables for. */
export const RULE_LANGUAGES = ["en", "ru", "uk"] as const;
export type RuleLanguage = (typeof RULE_LANGUAGES)[number];

/** The tables that serve a text of a BCP 47 language; English where there are none of its own. */
export function ruleLanguage(language: string): RuleLanguage {
  const primary = language.toLowerCase().split("-")[0];
  return RULE_LANGUAGES.find((known) => known === primary) ?? "en";
}

/** A word as it is compared: small letters, ё as е, apostrophes and dots left out, a possessive ending too. */
export function foldWord(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/['’ʼ]s$/u, "")
    .replace(/['’ʼ.,]/gu, "");
}

/** The stem of a folded word, by its own script: names in Latin letters also stand in Cyrillic texts. */
export function stemWord(folded: string, language: RuleLanguage): string {
  if (!/^[\p{L}-]+$/u.test(folded)) return folded;
  // "обмен", "план": the stemmers take the end of these for an ending, but not that of "обмену".
  if (/^\p{Script=Cyrillic}{2,5}(?:ен|ан|ин|ін|ов|ев)$/u.test(folded)) return folded;
  if (/^\p{Script=Cyrillic}/u.test(folded)) return withoutVowels((language === "uk" ? ukrainian : russian)(folded));
  return english(folded);
}

const ENDINGS = new Set(
  (
    "а я о е и ы і ї у ю ь й ой ей єю ею ою ом ем єм ам ям ами ями ах ях ов ев єв ів їв ий ый ій ая яя ое ее ые ие ого его ому ему " +
    "им ым ім их ых іх ими ыми іми ую юю є ові еві євi ії ією ія ию ии ией иям иях иями ией ьі ье ью"
  ).split(" "),
);

/**
 * Whether two folded words are one word in different cases. Names are compared so, rather than by stem, because a
 * stemmer takes the ends of names ("Киев") for endings. Latin words have no cases here.
 */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  if (!/\p{Script=Cyrillic}/u.test(a) || !/\p{Script=Cyrillic}/u.test(b)) return false;
  if (differOnlyInEnding(a, b)) return true;
  // Ukrainian і in a closed syllable opens to о or е: Київ, Києва; Харків, Харкова.
  const opened = /^(.+)([ії])(\p{L})$/u.exec(a);
  if (opened === null) return false;
  const vowels = opened[2] === "ї" ? ["є"] : ["о", "е"];
  return vowels.some((vowel) => differOnlyInEnding(`${opened[1]}${vowel}${opened[3]}`, b));
}

function differOnlyInEnding(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  if (shared < 3) return false;
  const ends = (word: string, from: number) => from === word.length || ENDINGS.has(word.slice(from));
  for (let from = shared; from >= Math.max(3, shared - 2); from--) if (ends(a, from) && ends(b, from)) return true;
  return false;
}

/** The stemmers leave a vowel at the end of some forms and not of others: "станці", "станц". */
function withoutVowels(stem: string): string {
  const short = stem.replace(/[аеиіїоуюяєьйы]+$/u, "");
  return short.length >= 4 ? short : stem;
}
