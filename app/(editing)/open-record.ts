import { notFound, redirect } from "next/navigation";
import type { Action } from "@/domain/access/actions";
import { withBase } from "@/domain/form/base";
import type { FormValues } from "@/domain/form/values";
import { type RecordKind, type RecordName, recordSubject } from "@/domain/log/record-subject";
import { requireAction } from "@/server/auth/viewer";
import { openDraft } from "@/server/draft/commands";
import { newDraftId } from "@/server/draft/new-draft-id";
import { findRecordedValues } from "@/server/negotiation/recorded-values";

interface OpenedRecord {
  /** What it takes to use the form. */
  action: Action;
  kind: RecordKind;
  /** See `recordSubject`; the negotiation's slug for something new in it. */
  subject: string;
  /** What is filled in already. */
  values?: FormValues;
}

/** Opens the form of something new, and leads there. */
export async function openNewRecord(request: Request, { action, kind, subject, values }: OpenedRecord): Promise<never> {
  const { pathname, search } = new URL(request.url);
  const viewer = await requireAction(action, pathname + search);
  const id = newDraftId();
  const denial = await openDraft({ viewer, id, kind, subject, values: values ?? {}, now: new Date() });
  if (denial !== null) notFound();
  redirect(`/drafts/${id}`);
}

/** Opens the form of a change with what is recorded, and leads there; nothing is found where nothing is recorded. */
export async function openRecordChange(
  request: Request,
  action: Action,
  kind: RecordKind,
  name: RecordName,
): Promise<never> {
  await requireAction(action, new URL(request.url).pathname);
  const subject = recordSubject(kind, name);
  const recorded = await findRecordedValues(kind, subject);
  if (recorded === null) notFound();
  return openNewRecord(request, { action, kind, subject, values: withBase(recorded) });
}
