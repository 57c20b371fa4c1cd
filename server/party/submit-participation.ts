import type { FormIssue } from "@/domain/form/form-issue";
import { parseRecordSubject } from "@/domain/log/record-subject";
import {
  findCircles,
  newParticipationForm,
  type ParticipationForm,
  participationForm,
  participationValues,
} from "@/domain/negotiation/participation-form";
import type { Tx } from "../db/db";
import { checkChange, checkNew, invalid, type RecordDraft, submitRecord, UNKNOWN } from "../draft/submit-record";
import type { SubmitResult } from "../draft/submit-result";
import { findNegotiationId, placeAfter, publishChange } from "../negotiation/record-change";
import { findParticipationForm, listParts, type Part } from "./participation-queries";

/** Records that a party takes part in a negotiation, or a change of its part. */
export function submitParticipation(draft: RecordDraft): Promise<SubmitResult> {
  const known = parseRecordSubject("participation", draft.subject);
  return submitRecord(draft, "write-negotiation", (tx) =>
    known ? change(tx, draft, String(known.negotiation), known.name) : create(tx, draft, draft.subject),
  );
}

async function create(tx: Tx, draft: RecordDraft, negotiation: string): Promise<SubmitResult> {
  const negotiationId = await findNegotiationId(tx, negotiation);
  if (negotiationId === null) return UNKNOWN;
  const checked = checkNew(newParticipationForm, draft.values);
  if (!checked.ok) return checked;
  const { party: slug, ...form } = checked.form;
  const party = await tx.party.findUnique({ where: { slug } });
  if (party === null) return invalid({ field: "party", code: "unknown" });
  const parts = await listParts(tx, negotiationId);
  if (parts.some((part) => part.party === slug)) return invalid({ field: "party", code: "taken" });
  const issues = findIssues(slug, form, parts);
  if (issues.length > 0) return invalid(...issues);
  const data = { negotiationId, partyId: party.id, ...columns(form, parts) };
  const { id } = await tx.participation.create({ data, select: { id: true } });
  return finish(tx, draft, { id, negotiationId, negotiation, party: slug, form, parts });
}

async function change(tx: Tx, draft: RecordDraft, negotiation: string, party: string): Promise<SubmitResult> {
  const row = await findParticipationForm(tx, negotiation, party);
  if (row === null) return UNKNOWN;
  const checked = checkChange(participationForm, draft.values, participationValues(row.form), participationValues);
  if (!checked.ok) return checked;
  const { id, negotiationId } = row;
  const parts = await listParts(tx, negotiationId);
  const issues = findIssues(party, checked.form, parts);
  if (issues.length > 0) return invalid(...issues);
  await tx.participation.update({ where: { id }, data: columns(checked.form, parts) });
  return finish(tx, draft, { id, negotiationId, negotiation, party, form: checked.form, parts });
}

function findIssues(party: string, form: ParticipationForm, parts: readonly Part[]): FormIssue[] {
  const others = parts.filter((part) => part.party !== party);
  const issues: FormIssue[] = [];
  if (others.some(({ abbreviation }) => abbreviation === form.abbreviation)) {
    issues.push({ field: "abbreviation", code: "taken" });
  }
  const known = new Set([party, ...others.map((part) => part.party)]);
  const memberOf = new Map(others.map((part) => [part.party, part.memberOf]));
  if (!form.memberOf.every((slug) => known.has(slug))) issues.push({ field: "memberOf", code: "unknown" });
  else if (findCircles(party, form.memberOf, memberOf).length > 0) issues.push({ field: "memberOf", code: "together" });
  return issues;
}

function columns({ columnOrder, ...form }: ParticipationForm, parts: readonly Part[]) {
  const { role, shortName, abbreviation, note, aliases, featured } = form;
  const highest = parts.length === 0 ? null : Math.max(...parts.map((part) => part.columnOrder));
  return { role, shortName, abbreviation, note, aliases, featured, columnOrder: columnOrder ?? placeAfter(highest) };
}

interface Written {
  id: number;
  negotiationId: number;
  negotiation: string;
  party: string;
  form: ParticipationForm;
  parts: readonly Part[];
}

async function finish(tx: Tx, draft: RecordDraft, written: Written): Promise<SubmitResult> {
  const { id: memberId, negotiationId, negotiation, party, form, parts } = written;
  await tx.membership.deleteMany({ where: { memberId } });
  const coalitions = parts.filter((part) => form.memberOf.includes(part.party));
  await tx.membership.createMany({ data: coalitions.map(({ id }) => ({ negotiationId, memberId, coalitionId: id })) });
  const values = participationValues(form);
  const name = { negotiation, name: party };
  await publishChange(tx, draft, { kind: "participation", name, values, negotiationIds: [negotiationId] });
  return { ok: true, outcome: `/n/${negotiation}/manage#parties` };
}
