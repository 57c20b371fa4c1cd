import { z } from "zod";
import { CSL_TYPES } from "../dossier/csl-types";
import { LIMITS } from "../dossier/limits";
import type { PlainValues } from "../form/base";
import {
  choice,
  lines,
  optionalChoice,
  optionalDate,
  optionalText,
  optionalWebAddress,
  requiredLanguage,
  requiredText,
} from "../form/fields";
import { SOURCE_GRADES } from "./grade";

/** The form of a source, new or changed; its id is made from the title once, and stays. */
export const sourceForm = z.strictObject({
  title: requiredText(LIMITS.name),
  type: choice(CSL_TYPES),
  containerTitle: optionalText(LIMITS.name),
  publisher: optionalText(LIMITS.name),
  authors: lines(LIMITS.name, LIMITS.words),
  issued: optionalDate,
  url: optionalWebAddress,
  language: requiredLanguage,
  grade: optionalChoice(SOURCE_GRADES),
  note: optionalText(LIMITS.note),
});
export type SourceForm = z.infer<typeof sourceForm>;

/** A source as its form shows it. */
export function sourceValues(source: Omit<SourceForm, "type" | "authors"> & Authored): PlainValues {
  const { title, type, containerTitle, publisher, authors, issued, url, language, grade, note } = source;
  return {
    ...{ title, type, language, containerTitle: containerTitle ?? "", publisher: publisher ?? "" },
    ...{ issued: issued?.edtf ?? "", url: url ?? "", grade: grade ?? "", note: note ?? "" },
    authors: authors.join("\n"),
  };
}

interface Authored {
  type: string;
  authors: readonly string[];
}
