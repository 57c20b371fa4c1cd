import type { DossierPosition } from "../dossier/dossier";
import { type Answer, SILENCES } from "../stance/stance";
import type { PositionForm } from "./position-form";

/** A source that a form names, once it is known which one it is. */
export interface CitedSource {
  id: string;
  /** BCP 47: of quotes for which the form names no language. */
  language: string;
}

/** What a form says as a record; `sources` are those of its citations, in their order. */
export function fromForm(form: PositionForm, id: string, sources: readonly CitedSource[]): DossierPosition {
  return {
    id,
    party: form.party,
    issue: form.issue,
    answer: answerOf(form.answer),
    redLine: form.redLine,
    termsChanged: form.termsChanged,
    statedOn: form.statedOn,
    summary: form.summary,
    conditions: form.conditions,
    attribution: form.attribution,
    speaker: form.speaker,
    citations: form.citations.map(({ quote, prefix, suffix, language, translation, translator, locator }, index) => {
      const source = sources[index];
      if (source === undefined) throw new Error(`Citation ${index} was not resolved to a source`);
      return {
        source: source.id,
        exact: quote,
        prefix,
        suffix,
        language: language ?? source.language,
        translation: translation !== null && translator !== null ? { text: translation, by: translator } : null,
        locator,
      };
    }),
  };
}

/** The answer that one word of the form stands for. */
export function answerOf(word: PositionForm["answer"]): Answer {
  const silence = SILENCES.find((known) => known === word);
  if (silence !== undefined) return { kind: "silence", silence };
  return { kind: "stance", stance: word as Exclude<typeof word, (typeof SILENCES)[number]> };
}
