import type { Candidate, TextSpan } from "./candidate";
import type { CueKind } from "./rule-tables";
import { ruleTable } from "./rule-tables";
import type { RuleLanguage } from "./stem-word";

/** What a candidate may answer. */
export type Answer = NonNullable<Candidate["answer"]>;

/** Words that say a stance. */
export interface Cue extends TextSpan {
  answer: Answer;
  kind: CueKind;
}

const compiled = new WeakMap<readonly string[], RegExp>();

/** An expression that matches any of the fragments as whole words, in any case, with any white space between words. */
export function anyOf(fragments: readonly string[]): RegExp {
  let expression = compiled.get(fragments);
  if (!expression) {
    const source = fragments.join("|").replaceAll(" ", "\\s+");
    expression =
      fragments.length === 0 ? /(?!)/gu : new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "giu");
    compiled.set(fragments, expression);
  }
  return expression;
}

/** Where any of the fragments stands in a part of the text, in order. */
export function findAll(text: string, fragments: readonly string[], within: TextSpan): TextSpan[] {
  const part = text.slice(within.start, within.end);
  return Array.from(part.matchAll(anyOf(fragments)), (match) => ({
    start: within.start + match.index,
    end: within.start + match.index + match[0].trimEnd().length,
  })).filter((span) => span.end > span.start);
}

/** The words in a sentence that say a stance, in order; of those that overlap the longest. */
export function findCues(text: string, language: RuleLanguage, sentence: TextSpan): Cue[] {
  const all = ruleTable(language).cues.flatMap(({ answer, kind, words }) =>
    findAll(text, words, sentence).map((span) => ({ ...span, answer, kind })),
  );
  const rank = (cue: Cue) => cue.end - cue.start + (cue.kind === "noun" && !isNoun(text, cue) ? -20 : 0);
  all.sort((a, b) => rank(b) - rank(a) || a.start - b.start);
  const kept: Cue[] = [];
  for (const cue of all) if (!kept.some((other) => cue.start < other.end && other.start < cue.end)) kept.push(cue);
  return kept.sort((a, b) => a.start - b.start);
}

/** Whether a word that may be noun or verb is a noun here: "demand that" after "the" or "'s". With "for" or "of" it always is. */
function isNoun(text: string, cue: Cue): boolean {
  if (!/^(?:demand|call|offer|plan|support|object)/iu.test(text.slice(cue.start, cue.start + 8))) return true;
  if (/(?:\sfor|\sof)$/u.test(text.slice(cue.start, cue.end))) return true;
  return /(?:['’]s?|(?<!\p{L})(?:the|an?|any|its|his|her|their|our|this|these|those|such|\p{L}+ian|\p{L}+ish))\s+(?:\p{L}+\s+)?$/iu.test(
    text.slice(Math.max(0, cue.start - 40), cue.start),
  );
}

const REVERSED: Partial<Record<Answer, Answer>> = {
  demands: "rejects",
  supports: "opposes",
  opposes: "supports",
  rejects: "demands",
};

/** The answer to the opposite question; silences and conditions have no opposite. */
export function reverse(answer: Answer): Answer {
  return REVERSED[answer] ?? answer;
}
