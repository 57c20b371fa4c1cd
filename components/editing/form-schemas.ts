import type { FormIssue } from "@/domain/form/form-issue";
import { checkForm } from "@/domain/form/read-form";
import type { FormValues } from "@/domain/form/values";
import { positionForm } from "@/domain/position/position-form";

/** The forms that the browser checks before it sends them, by the server's own schemas. */
const SCHEMAS = { position: positionForm } as const;
export type CheckedKind = keyof typeof SCHEMAS;

/** What the schema of a form finds wrong. */
export function findIssues(kind: CheckedKind, values: FormValues): readonly FormIssue[] {
  const checked = checkForm(SCHEMAS[kind], values);
  return checked.ok ? [] : checked.issues;
}
