import { z } from "zod";
import { SNAPSHOT_LIMIT } from "../citation/snapshot-form";
import { CSL_TYPES } from "../dossier/csl-types";
import { LIMITS } from "../dossier/limits";
import {
  lines,
  optionalChoice,
  optionalDate,
  optionalLanguage,
  optionalText,
  optionalWebAddress,
} from "../form/fields";

/**
 * The form with which somebody hands a text over to take positions from it: its address, or its words. What a page says of
 * itself fills what is left empty; what a new source must have and nobody said is asked for afterwards.
 */
export const captureForm = z
  .strictObject({
    url: optionalWebAddress,
    text: optionalText(SNAPSHOT_LIMIT),
    title: optionalText(LIMITS.name),
    type: optionalChoice(CSL_TYPES),
    containerTitle: optionalText(LIMITS.name),
    authors: lines(LIMITS.name, LIMITS.words),
    issued: optionalDate,
    language: optionalLanguage,
  })
  .superRefine(({ url, text }, context) => {
    if (url === null && text === null) context.addIssue({ code: "custom", path: ["url"], message: "url-or-text" });
  });
export type CaptureForm = z.infer<typeof captureForm>;
