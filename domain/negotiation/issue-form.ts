import { z } from "zod";
import { LIMITS } from "../dossier/limits";
import type { PlainValues } from "../form/base";
import { lines, optionalText, requiredSlug, requiredText, tick } from "../form/fields";
import { optionalPlace } from "./place";
import { isFreeSlug } from "./reserved-slug";

const fields = {
  title: requiredText(LIMITS.name),
  proposition: requiredText(LIMITS.summary),
  category: requiredText(LIMITS.word),
  keywords: lines(LIMITS.word, LIMITS.words),
  /** What 0 and 100 mean: both, or neither. */
  scaleLow: optionalText(LIMITS.summary),
  scaleHigh: optionalText(LIMITS.summary),
  /** Its row, from 0; null: after all others. */
  rowOrder: optionalPlace,
  featured: tick,
};

interface Scale {
  scaleLow: string | null;
  scaleHigh: string | null;
}

function checkScale({ scaleLow, scaleHigh }: Scale, context: z.core.$RefinementCtx): void {
  if ((scaleLow === null) === (scaleHigh === null)) return;
  const path = [scaleLow === null ? "scaleLow" : "scaleHigh"];
  context.addIssue({ code: "custom", path, message: "required" });
}

/** The form that changes an issue; its slug stays. */
export const issueForm = z.strictObject(fields).superRefine(checkScale);
export type IssueForm = z.infer<typeof issueForm>;

/** The form of a new issue. */
export const newIssueForm = z
  .strictObject({ slug: requiredSlug.refine(isFreeSlug, { error: "taken" }), ...fields })
  .superRefine(checkScale);

/** An issue as its form shows it. */
export function issueValues(issue: IssueForm): PlainValues {
  const { title, proposition, category, keywords, scaleLow, scaleHigh, rowOrder, featured } = issue;
  return {
    ...{ title, proposition, category, scaleLow: scaleLow ?? "", scaleHigh: scaleHigh ?? "" },
    keywords: keywords.join("\n"),
    rowOrder: rowOrder === null ? "" : String(rowOrder),
    featured: featured ? "on" : "",
  };
}
