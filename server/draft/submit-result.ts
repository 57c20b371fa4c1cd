import type { FormIssue } from "@/domain/form/form-issue";
import type { Denial } from "../auth/authorise";

/** Why nothing of a form was recorded. */
export type SubmitRefusal =
  | { kind: "denied"; denial: Denial }
  | { kind: "invalid"; issues: readonly FormIssue[] }
  /** Somebody else changed the record since the form was opened. */
  | { kind: "conflict" }
  /** Records that are near it, which the form does not say are something else. */
  | { kind: "duplicates"; ids: readonly string[] }
  /** There is no such draft of this person's, or what it is about is gone. */
  | { kind: "unknown" };

/** What became of a form: the address to go on to, or why nothing was recorded. */
export type SubmitResult = { ok: true; outcome: string } | { ok: false; refusal: SubmitRefusal };
