import { checkRelations } from "./check-relations";
import { describeIssue } from "./describe-issue";
import type { Problem } from "./problem";
import { type DossierFile, dossierFile } from "./schema";

/** A dossier's file as plain values, once it is known to be well-formed, or everything that is wrong with it. */
export type CheckedValue = { ok: true; file: DossierFile } | { ok: false; problems: readonly Problem[] };

/** Checks the fields of a dossier's file, and what only several of them together can show. */
export function checkValue(value: unknown): CheckedValue {
  const result = dossierFile.safeParse(value);
  const shape = result.success ? [] : result.error.issues.flatMap((issue) => describeIssue(issue, dossierFile, value));
  const problems = [...shape, ...checkRelations(value)];
  return result.success && problems.length === 0 ? { ok: true, file: result.data } : { ok: false, problems };
}
