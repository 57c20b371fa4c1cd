import type { Source } from "../citation/citation";
import type { NegotiationRecord } from "../matrix/record";
import { sourceChecks } from "../matrix/source-checks";
import { sentence } from "./briefing-statement";
import type { ExportWords } from "./export-words";

/** A source as a numbered note names it. */
export interface BriefingNote {
  number: number;
  /** Without a full stop at the end; null where none is named. */
  authors: string | null;
  title: string;
  /** BCP 47: the language of the title. */
  language: string;
  /** Where it appeared; null where that is not known. */
  where: string | null;
  /** When, in words, or that it is undated. */
  date: string;
  url: string | null;
  /** What its quotes were found to be: a sentence. */
  check: string;
}

/** Gives a source its number; null for one that the record does not hold. */
export type NumberOf = (source: string) => number | null;

/** Numbers sources from 1 in the order in which they are first asked for, as a word processor numbers its notes. */
export function numberNotes(
  record: NegotiationRecord,
  words: ExportWords,
): { numberOf: NumberOf; all: () => BriefingNote[] } {
  const numbers = new Map<string, number>();
  const numberOf: NumberOf = (id) => {
    if (!record.sources.has(id)) return null;
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  const all = () => {
    const checks = sourceChecks(record);
    return [...numbers].flatMap(([id, number]) => {
      const source = record.sources.get(id);
      return source
        ? [note(source, number, words, sentence(words.text(`check.${checks.get(id) ?? "unchecked"}`)))]
        : [];
    });
  };
  return { numberOf, all };
}

function note(source: Source, number: number, words: ExportWords, check: string): BriefingNote {
  return {
    number,
    authors: source.authors.length > 0 ? source.authors.join(", ") : null,
    title: source.title,
    language: source.language,
    where: [source.containerTitle, source.publisher].filter(Boolean).join(", ") || null,
    date: source.issued ? words.date(source.issued) : words.text("source.undated"),
    url: source.url,
    check,
  };
}
