import { parseRecordSubject } from "@/domain/log/record-subject";
import { type NegotiationForm, negotiationForm, negotiationValues } from "@/domain/negotiation/negotiation-form";
import type { Db, Tx } from "../db/db";
import { checkChange, checkNew, invalid, type RecordDraft, submitRecord, UNKNOWN } from "../draft/submit-record";
import type { SubmitResult } from "../draft/submit-result";
import { isFreeForNegotiation, keepFormerSlug } from "./former-slugs";
import { publishChange } from "./record-change";

/** Records a new negotiation, or a change of one. */
export function submitNegotiation(draft: RecordDraft): Promise<SubmitResult> {
  const known = parseRecordSubject("negotiation", draft.subject);
  return submitRecord(draft, "write-negotiation", (tx) => (known ? change(tx, draft, known.name) : create(tx, draft)));
}

async function create(tx: Tx, draft: RecordDraft): Promise<SubmitResult> {
  const checked = checkNew(negotiationForm, draft.values);
  if (!checked.ok) return checked;
  const { slug, title, summary } = checked.form;
  if (!(await isFreeForNegotiation(tx, slug, null))) return invalid({ field: "slug", code: "taken" });
  const { id } = await tx.negotiation.create({ data: { slug, title, summary, changedAt: draft.now } });
  return publish(tx, draft, id, checked.form);
}

async function change(tx: Tx, draft: RecordDraft, slug: string): Promise<SubmitResult> {
  const row = await findNegotiationForm(tx, slug);
  if (row === null) return UNKNOWN;
  const checked = checkChange(negotiationForm, draft.values, negotiationValues(row.form), negotiationValues);
  if (!checked.ok) return checked;
  const { form } = checked;
  if (form.slug !== slug) {
    if (!(await isFreeForNegotiation(tx, form.slug, row.id))) return invalid({ field: "slug", code: "taken" });
    await keepFormerSlug(tx, { id: row.id, from: slug, to: form.slug }, draft.now);
  }
  await tx.negotiation.update({ where: { id: row.id }, data: form });
  return publish(tx, draft, row.id, form);
}

async function publish(tx: Tx, draft: RecordDraft, id: number, form: NegotiationForm) {
  const { slug } = form;
  const name = { negotiation: null, name: slug };
  await publishChange(tx, draft, { kind: "negotiation", name, values: negotiationValues(form), negotiationIds: [id] });
  return { ok: true as const, outcome: `/n/${slug}/manage` };
}

/** A negotiation as its form changes it; null when there is none. */
export async function findNegotiationForm(from: Db | Tx, slug: string) {
  const row = await from.negotiation.findUnique({ where: { slug } });
  return row && { id: row.id, form: { slug: row.slug, title: row.title, summary: row.summary } };
}
