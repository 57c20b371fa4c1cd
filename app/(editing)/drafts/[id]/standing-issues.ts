import type { z } from "zod";
import type { FormIssue } from "@/domain/form/form-issue";
import { checkForm } from "@/domain/form/read-form";
import type { Draft } from "@/server/draft/draft";

/** What was wrong when a draft was last handed over, without what has been put right since. */
export function standingIssues(schema: z.ZodType, { refusal, values }: Draft): readonly FormIssue[] {
  if (refusal?.kind !== "invalid") return [];
  const checked = checkForm(schema, values);
  const still = new Set(checked.ok ? [] : checked.issues.map(({ field, code }) => `${field} ${code}`));
  return refusal.issues.filter(({ field, code }) => BY_RECORD.has(code) || still.has(`${field} ${code}`));
}

// Only the record can tell these: they stand until the draft is handed over again.
const BY_RECORD: ReadonlySet<FormIssue["code"]> = new Set([
  "unknown",
  "taken",
  "frozen",
  "unchanged",
  "kind-required",
  "reason-required",
]);
