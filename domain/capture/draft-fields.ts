import { LIMITS } from "../dossier/limits";
import type { FormValues } from "../form/values";
import type { Candidate, TextSpan } from "./candidate";
import { readSentences } from "./sentences";

/** How much of the text around a quote tells it from its repetitions, in characters on each side. */
const CONTEXT = 32;

/**
 * What the form of a position is filled with from a candidate: what the rules found, the exact words as its citation, and their
 * sentence as a summary to begin with. What is not known is left empty, for the editor to fill in.
 */
export function draftFields(candidate: Candidate, text: string, source: { id: string; language: string }): FormValues {
  const { party, issue, answer, conditions, speaker, attribution, statedOn, quote } = candidate;
  return {
    ...{ party: party ?? "", issue: issue ?? "", answer: answer ?? "", attribution },
    statedOn: statedOn ?? "",
    speaker: speaker ?? "",
    conditions: conditions === null ? "" : words(text, conditions),
    summary: summaryOf(text, quote, source.language),
    citations: [
      { source: source.id, quote: words(text, quote), ...surroundings(text, quote), language: source.language },
    ],
  };
}

const words = (text: string, { start, end }: TextSpan) => text.slice(start, end).trim();

/** The sentence of a quote, in one line; the quote itself where the sentence is too long for a summary. */
function summaryOf(text: string, quote: TextSpan, language: string): string {
  const sentence = readSentences(text, language).find(({ start, end }) => start <= quote.start && quote.end <= end);
  const inOneLine = (span: TextSpan) => words(text, span).replace(/\s+/g, " ");
  const candidates = [...(sentence ? [sentence] : []), quote].map(inOneLine);
  return candidates.find((line) => line.length <= LIMITS.summary) ?? "";
}

/** What stands before and after a quote, where it stands in the text more than once. */
function surroundings(text: string, { start, end }: TextSpan): { prefix: string; suffix: string } {
  const exact = text.slice(start, end);
  const isRepeated = text.indexOf(exact) !== text.lastIndexOf(exact);
  if (!isRepeated) return { prefix: "", suffix: "" };
  return {
    prefix: text
      .slice(Math.max(0, start - CONTEXT), start)
      .toWellFormed()
      .trim(),
    suffix: text
      .slice(end, end + CONTEXT)
      .toWellFormed()
      .trim(),
  };
}
