import { z } from "zod";
import { CSL_TYPES } from "../dossier/csl-types";
import { LIMITS } from "../dossier/limits";
import {
  choice,
  lines,
  optionalDate,
  optionalLanguage,
  optionalText,
  optionalWebAddress,
  requiredDate,
  requiredLanguage,
  requiredSlug,
  requiredText,
  tick,
} from "../form/fields";
import { SILENCES, STANCES } from "../stance/stance";
import { ATTRIBUTIONS } from "./position";

/** Every answer that the form offers: a stance, or a typed silence. */
export const ANSWERS = [...STANCES, ...SILENCES] as const;

/** A document that is not recorded yet, given with the quote from it. */
const newSource = z.strictObject({
  title: requiredText(LIMITS.name),
  url: optionalWebAddress,
  type: choice(CSL_TYPES),
  containerTitle: optionalText(LIMITS.name),
  authors: lines(LIMITS.name, LIMITS.words),
  issued: optionalDate,
  language: requiredLanguage,
});

// The fields of a new source stand in every form: where none is filled in, there is none.
const maybeNewSource = z.preprocess((value) => (isEmptyGroup(value) ? undefined : value), newSource.optional());

function isEmptyGroup(value: unknown): boolean {
  return (
    value === "" || (typeof value === "object" && value !== null && Object.values(value).every((text) => text === ""))
  );
}

const citation = z
  .strictObject({
    /** The id of a recorded source; empty when a new one is given. */
    source: optionalText(LIMITS.url),
    newSource: maybeNewSource.optional(),
    quote: requiredText(LIMITS.quote),
    prefix: optionalText(LIMITS.context),
    suffix: optionalText(LIMITS.context),
    /** Empty: the language of the source. */
    language: optionalLanguage,
    translation: optionalText(LIMITS.quote),
    translator: optionalText(LIMITS.name),
    locator: optionalText(LIMITS.name),
  })
  .superRefine((value, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (value.source === null && value.newSource === undefined) issue("source", "source-required");
    if (value.source !== null && value.newSource !== undefined) issue("source", "together");
    if (value.translation !== null && value.translator === null) issue("translator", "translator-required");
    if (value.translation === null && value.translator !== null) issue("translation", "translation-required");
  });

/** The form of a position: one schema for the browser and for the server. */
export const positionForm = z
  .strictObject({
    party: requiredSlug,
    issue: requiredSlug,
    answer: choice(ANSWERS),
    redLine: tick,
    termsChanged: tick,
    statedOn: requiredDate,
    summary: requiredText(LIMITS.summary),
    conditions: optionalText(LIMITS.summary),
    attribution: choice(ATTRIBUTIONS),
    speaker: optionalText(LIMITS.name),
    citations: z
      .array(citation, { error: "required" })
      .min(1, { error: "required" })
      .max(LIMITS.words, { error: `too-long ${LIMITS.words}` }),
    /** Of a revision of a published record: whether that was wrong, or said less than its source. */
    kind: choice(["correction", "supplement"]).optional(),
    /** Why the record changes; shown in public. */
    reason: optionalText(LIMITS.note),
    /** The near-duplicates that were shown and are something else: their ids, one on each line. */
    notDuplicates: lines(LIMITS.id, LIMITS.words),
  })
  .superRefine(({ answer, conditions, citations }, context) => {
    if (answer === "conditional" && conditions === null) {
      context.addIssue({ code: "custom", path: ["conditions"], message: "conditions-required" });
    }
    const seen = new Set<string>();
    for (const [index, { source, quote }] of citations.entries()) {
      const key = `${source} ${quote}`;
      if (source !== null && seen.has(key)) {
        context.addIssue({ code: "custom", path: ["citations", index, "quote"], message: "quote-repeated" });
      }
      seen.add(key);
    }
  });

/** A position as it was typed, once every field is well-formed. */
export type PositionForm = z.infer<typeof positionForm>;
export type CitationForm = PositionForm["citations"][number];
export type NewSourceForm = NonNullable<CitationForm["newSource"]>;
