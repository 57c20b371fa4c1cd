import { parseRecordSubject } from "@/domain/log/record-subject";
import { newRoundForm, type RoundForm, roundForm, roundValues } from "@/domain/negotiation/round-form";
import type { Db, Tx } from "../db/db";
import { checkChange, checkNew, invalid, type RecordDraft, submitRecord, UNKNOWN } from "../draft/submit-record";
import type { SubmitResult } from "../draft/submit-result";
import { findNegotiationId, publishChange } from "./record-change";

/** Records a new round of a negotiation, or a change of one. */
export function submitRound(draft: RecordDraft): Promise<SubmitResult> {
  const known = parseRecordSubject("round", draft.subject);
  return submitRecord(draft, "write-negotiation", (tx) =>
    known ? change(tx, draft, String(known.negotiation), known.name) : create(tx, draft, draft.subject),
  );
}

async function create(tx: Tx, draft: RecordDraft, negotiation: string): Promise<SubmitResult> {
  const negotiationId = await findNegotiationId(tx, negotiation);
  if (negotiationId === null) return UNKNOWN;
  const checked = checkNew(newRoundForm, draft.values);
  if (!checked.ok) return checked;
  const { slug } = checked.form;
  const taken = await tx.round.findUnique({ where: { negotiationId_slug: { negotiationId, slug } } });
  if (taken !== null) return invalid({ field: "slug", code: "taken" });
  await tx.round.create({ data: { negotiationId, slug, ...columns(checked.form) } });
  return publish(tx, draft, { negotiationId, negotiation, slug, form: checked.form });
}

async function change(tx: Tx, draft: RecordDraft, negotiation: string, slug: string): Promise<SubmitResult> {
  const row = await findRoundForm(tx, negotiation, slug);
  if (row === null) return UNKNOWN;
  const checked = checkChange(roundForm, draft.values, roundValues(row.form), roundValues);
  if (!checked.ok) return checked;
  await tx.round.update({ where: { id: row.id }, data: columns(checked.form) });
  return publish(tx, draft, { negotiationId: row.negotiationId, negotiation, slug, form: checked.form });
}

function columns({ title, place, date }: RoundForm) {
  return { title, place, date: date.edtf, firstDay: date.firstDay, lastDay: date.lastDay };
}

interface Written {
  negotiationId: number;
  negotiation: string;
  slug: string;
  form: RoundForm;
}

async function publish(tx: Tx, draft: RecordDraft, { negotiationId, negotiation, slug, form }: Written) {
  const name = { negotiation, name: slug };
  await publishChange(tx, draft, { kind: "round", name, values: roundValues(form), negotiationIds: [negotiationId] });
  return { ok: true as const, outcome: `/n/${negotiation}/manage#rounds` };
}

/** A round as its form changes it; null when there is none. */
export async function findRoundForm(from: Db | Tx, negotiation: string, slug: string) {
  const row = await from.round.findFirst({ where: { slug, negotiation: { slug: negotiation } } });
  if (row === null) return null;
  const { id, negotiationId, title, place, date: edtf, firstDay, lastDay } = row;
  return { id, negotiationId, form: { title, place, date: { edtf, firstDay, lastDay } } };
}
