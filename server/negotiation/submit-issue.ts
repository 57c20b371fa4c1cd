import { z } from "zod";
import { parseRecordSubject } from "@/domain/log/record-subject";
import { type IssueForm, issueForm, issueValues, newIssueForm } from "@/domain/negotiation/issue-form";
import type { Db, Tx } from "../db/db";
import { checkChange, checkNew, invalid, type RecordDraft, submitRecord, UNKNOWN } from "../draft/submit-record";
import type { SubmitResult } from "../draft/submit-result";
import { findNegotiationId, placeAfter, publishChange } from "./record-change";

/** Records a new issue of a negotiation, or a change of one. */
export function submitIssue(draft: RecordDraft): Promise<SubmitResult> {
  const known = parseRecordSubject("issue", draft.subject);
  return submitRecord(draft, "write-negotiation", (tx) =>
    known ? change(tx, draft, String(known.negotiation), known.name) : create(tx, draft, draft.subject),
  );
}

async function create(tx: Tx, draft: RecordDraft, negotiation: string): Promise<SubmitResult> {
  const negotiationId = await findNegotiationId(tx, negotiation);
  if (negotiationId === null) return UNKNOWN;
  const checked = checkNew(newIssueForm, draft.values);
  if (!checked.ok) return checked;
  const { slug } = checked.form;
  const taken = await tx.issue.findUnique({ where: { negotiationId_slug: { negotiationId, slug } } });
  if (taken !== null) return invalid({ field: "slug", code: "taken" });
  await tx.issue.create({ data: { negotiationId, slug, ...(await columns(tx, negotiationId, checked.form)) } });
  return publish(tx, draft, { negotiationId, negotiation, slug, form: checked.form });
}

async function change(tx: Tx, draft: RecordDraft, negotiation: string, slug: string): Promise<SubmitResult> {
  const row = await findIssueForm(tx, negotiation, slug);
  if (row === null) return UNKNOWN;
  const checked = checkChange(issueForm, draft.values, issueValues(row.form), issueValues);
  if (!checked.ok) return checked;
  // Another meaning is another issue: what parties answered stays what they were asked.
  if (checked.form.proposition !== row.form.proposition && row.frozen) {
    return invalid({ field: "proposition", code: "frozen" });
  }
  await tx.issue.update({ where: { id: row.id }, data: await columns(tx, row.negotiationId, checked.form) });
  return publish(tx, draft, { negotiationId: row.negotiationId, negotiation, slug, form: checked.form });
}

async function columns(tx: Tx, negotiationId: number, { rowOrder, ...form }: IssueForm) {
  const { title, proposition, category, keywords, scaleLow, scaleHigh, featured } = form;
  const { _max } = await tx.issue.aggregate({ where: { negotiationId }, _max: { rowOrder: true } });
  return {
    ...{ title, proposition, category, keywords, scaleLow, scaleHigh, featured },
    rowOrder: rowOrder ?? placeAfter(_max.rowOrder),
  };
}

interface Written {
  negotiationId: number;
  negotiation: string;
  slug: string;
  form: IssueForm;
}

async function publish(tx: Tx, draft: RecordDraft, { negotiationId, negotiation, slug, form }: Written) {
  const name = { negotiation, name: slug };
  await publishChange(tx, draft, { kind: "issue", name, values: issueValues(form), negotiationIds: [negotiationId] });
  return { ok: true as const, outcome: `/n/${negotiation}/manage#issues` };
}

/** An issue as its form changes it, and whether the public has or had an answer to it; null when there is none. */
export async function findIssueForm(from: Db | Tx, negotiation: string, slug: string) {
  const row = await from.issue.findFirst({ where: { slug, negotiation: { slug: negotiation } } });
  if (row === null) return null;
  const { id, negotiationId, title, proposition, category, scaleLow, scaleHigh, rowOrder, featured } = row;
  const keywords = z.array(z.string()).parse(row.keywords);
  const answered = await from.position.count({ where: { issueId: id, state: { not: "submitted" } } });
  const form = { title, proposition, category, keywords, scaleLow, scaleHigh, rowOrder, featured };
  return { id, negotiationId, form, frozen: answered > 0 };
}
