import { parseRecordSubject } from "@/domain/log/record-subject";
import { PARTY_KINDS } from "@/domain/matrix/record";
import { newPartyForm, type PartyForm, partyForm, partyValues } from "@/domain/negotiation/party-form";
import type { Db, Tx } from "../db/db";
import { checkChange, checkNew, invalid, type RecordDraft, submitRecord, UNKNOWN } from "../draft/submit-record";
import type { SubmitResult } from "../draft/submit-result";
import { publishChange } from "../negotiation/record-change";

/**
 * Records a new party, or a change of what all negotiations share of one. The subject of a new one names the negotiation
 * that it is to join next, if any.
 */
export function submitParty(draft: RecordDraft): Promise<SubmitResult> {
  const known = parseRecordSubject("party", draft.subject);
  return submitRecord(draft, "write-negotiation", (tx) => (known ? change(tx, draft, known.name) : create(tx, draft)));
}

async function create(tx: Tx, draft: RecordDraft): Promise<SubmitResult> {
  const checked = checkNew(newPartyForm, draft.values);
  if (!checked.ok) return checked;
  const { slug, name, kind, code } = checked.form;
  if ((await tx.party.findUnique({ where: { slug } })) !== null) return invalid({ field: "slug", code: "taken" });
  const { id } = await tx.party.create({ data: { slug, name, kind, code } });
  await publish(tx, draft, id, slug, checked.form);
  return { ok: true, outcome: draft.subject === "" ? "/" : `/n/${draft.subject}/parties/new?party=${slug}` };
}

async function change(tx: Tx, draft: RecordDraft, slug: string): Promise<SubmitResult> {
  const row = await findPartyForm(tx, slug);
  if (row === null) return UNKNOWN;
  const checked = checkChange(partyForm, draft.values, partyValues(row.form), partyValues);
  if (!checked.ok) return checked;
  await tx.party.update({ where: { id: row.id }, data: checked.form });
  const [first] = await publish(tx, draft, row.id, slug, checked.form);
  return { ok: true, outcome: first === undefined ? "/" : `/n/${first}/manage#parties` };
}

/** Gives the negotiations in which it takes part. */
async function publish(tx: Tx, draft: RecordDraft, partyId: number, slug: string, form: PartyForm): Promise<string[]> {
  const shared = await tx.negotiation.findMany({
    where: { participations: { some: { partyId } } },
    select: { id: true, slug: true },
    orderBy: { title: "asc" },
  });
  const name = { negotiation: null, name: slug };
  const negotiationIds = shared.map(({ id }) => id);
  await publishChange(tx, draft, { kind: "party", name, values: partyValues(form), negotiationIds });
  return shared.map((negotiation) => negotiation.slug);
}

/** What negotiations share of a party, as its form changes it; null when there is none. */
export async function findPartyForm(from: Db | Tx, slug: string) {
  const row = await from.party.findUnique({ where: { slug } });
  if (row === null) return null;
  const kind = PARTY_KINDS.find((known) => known === row.kind);
  if (kind === undefined) throw new Error(`Party ${slug} is of an unknown kind, ${row.kind}`);
  return { id: row.id, form: { name: row.name, kind, code: row.code } };
}
