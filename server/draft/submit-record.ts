import type { z } from "zod";
import type { Action } from "@/domain/access/actions";
import type { Viewer } from "@/domain/access/role";
import { baseText, type PlainValues, splitBase } from "@/domain/form/base";
import type { FormIssue } from "@/domain/form/form-issue";
import { checkForm } from "@/domain/form/read-form";
import type { FormValues } from "@/domain/form/values";
import { findDenial } from "../auth/authorise";
import { type Tx, transaction } from "../db/db";
import { takeTurn } from "../db/versions";
import { closeDraft, findOutcome } from "./commands";
import type { SubmitRefusal, SubmitResult } from "./submit-result";

/** A draft of a record that is not a position, as it is handed over. */
export interface RecordDraft {
  viewer: Viewer;
  /** Handed over twice, it is recorded once. */
  draftId: string;
  /** See `recordSubject`. */
  subject: string;
  values: FormValues;
  now: Date;
}

/** Takes a draft in one transaction: `write` records it, or says why not, before it has written anything. */
export function submitRecord(
  { viewer, draftId, now }: RecordDraft,
  action: Action,
  write: (tx: Tx) => Promise<SubmitResult>,
): Promise<SubmitResult> {
  return transaction(async (tx) => {
    await takeTurn(tx);
    const denial = await findDenial(tx, viewer, action);
    if (denial !== null) return refused({ kind: "denied", denial });
    const before = await findOutcome(tx, draftId, viewer);
    if (before === "unknown") return refused({ kind: "unknown" });
    if (before !== null) return { ok: true, outcome: before.outcome };
    const result = await write(tx);
    if (result.ok) await closeDraft(tx, draftId, result.outcome, now);
    return result;
  });
}

type Refused = Extract<SubmitResult, { ok: false }>;

/** That nothing was recorded, and why. */
export function refused(refusal: SubmitRefusal): Refused {
  return { ok: false, refusal };
}

/** That nothing was recorded, for what is wrong with the form. */
export function invalid(...issues: FormIssue[]): Refused {
  return refused({ kind: "invalid", issues });
}

/** That what the form is about is not there. */
export const UNKNOWN: Refused = refused({ kind: "unknown" });

export type Checked<T> = { ok: true; form: T } | Refused;

/** What the form of something new says, or what is wrong with it. */
export function checkNew<T>(schema: z.ZodType<T>, values: FormValues): Checked<T> {
  const checked = checkForm(schema, splitBase(values).typed);
  return checked.ok ? { ok: true, form: checked.value } : invalid(...checked.issues);
}

/**
 * What the form of a change says, compared with what is recorded now: a conflict where that is not what the form was
 * opened with.
 */
export function checkChange<T>(
  schema: z.ZodType<T>,
  values: FormValues,
  recorded: PlainValues,
  toValues: (form: T) => PlainValues,
): Checked<T> {
  const checked = checkNew(schema, values);
  if (!checked.ok) return checked;
  const now = baseText(recorded);
  if (splitBase(values).base !== now) return refused({ kind: "conflict" });
  if (baseText(toValues(checked.form)) === now) return invalid({ field: "", code: "unchanged" });
  return checked;
}
