import { type SourceForm, sourceForm, sourceValues } from "@/domain/citation/source-form";
import { deriveSourceId } from "@/domain/dossier/default-names";
import { sourceSubject } from "@/domain/log/canonical-source";
import { parseRecordSubject } from "@/domain/log/record-subject";
import type { Db, Tx } from "../db/db";
import { raiseVersion } from "../db/versions";
import { checkChange, checkNew, invalid, type RecordDraft, submitRecord, UNKNOWN } from "../draft/submit-record";
import type { SubmitResult } from "../draft/submit-result";
import { appendLog } from "../log/append";
import { sourceHash } from "../log/source-hash";
import { toSource } from "../negotiation/load-negotiation";
import { reindexNegotiation } from "../search/commands";

/** Records a new source, or a change of one. */
export function submitSource(draft: RecordDraft): Promise<SubmitResult> {
  const known = parseRecordSubject("source", draft.subject);
  return submitRecord(draft, "write-source", (tx) => (known ? change(tx, draft, known.name) : create(tx, draft)));
}

async function create(tx: Tx, draft: RecordDraft): Promise<SubmitResult> {
  const checked = checkNew(sourceForm, draft.values);
  if (!checked.ok) return checked;
  if (await isTaken(tx, checked.form.url, null)) return invalid({ field: "url", code: "taken" });
  return publishSource(tx, draft, await createSource(tx, checked.form));
}

/** Makes the row of a new source within a transaction, under an id that is made from its title. Its log entry is the caller's. */
export async function createSource(tx: Tx, form: SourceForm): Promise<Row> {
  const like = deriveSourceId(form.title, new Set());
  const known = await tx.source.findMany({ where: { key: { startsWith: like } }, select: { key: true } });
  // "/sources/new" is the form of a new one, "/sources/health" the list of all by health.
  const key = deriveSourceId(form.title, new Set(["new", "health", ...known.map((row) => row.key)]));
  return tx.source.create({ data: { key, ...columns(form) } });
}

async function change(tx: Tx, draft: RecordDraft, key: string): Promise<SubmitResult> {
  const row = await tx.source.findUnique({ where: { key } });
  if (row === null) return UNKNOWN;
  const checked = checkChange(sourceForm, draft.values, sourceValues(toSource(row)), sourceValues);
  if (!checked.ok) return checked;
  if (await isTaken(tx, checked.form.url, row.id)) return invalid({ field: "url", code: "taken" });
  return publishSource(tx, draft, await tx.source.update({ where: { id: row.id }, data: columns(checked.form) }));
}

async function isTaken(tx: Tx, url: string | null, except: number | null): Promise<boolean> {
  if (url === null) return false;
  const found = await tx.source.findFirst({ where: { url, ...(except !== null && { id: { not: except } }) } });
  return found !== null;
}

function columns({ issued, ...form }: SourceForm) {
  const { title, type, containerTitle, publisher, authors, url, language, grade, note } = form;
  return {
    ...{ title, type, containerTitle, publisher, authors, url, language, grade, note },
    issued: issued?.edtf ?? null,
    firstDay: issued?.firstDay ?? null,
    lastDay: issued?.lastDay ?? null,
  };
}

type Row = Parameters<typeof toSource>[0];

/** Logs what a source says now, and has every page that shows it drawn anew. */
export async function publishSource(
  tx: Tx,
  { viewer, now }: Pick<RecordDraft, "viewer" | "now">,
  row: Row,
): Promise<SubmitResult> {
  const negotiationIds = await listNegotiationsCiting(tx, row.id);
  await raiseVersion(tx, negotiationIds, now);
  for (const id of negotiationIds) await reindexNegotiation(tx, id);
  const entry = { subject: sourceSubject(row.key), contentHash: sourceHash(toSource(row)) };
  await appendLog(tx, [{ ...entry, action: "source-changed", actorId: viewer.actorId, at: now }]);
  return { ok: true, outcome: `/sources/${encodeURIComponent(row.key)}` };
}

/** The negotiations whose pages show a source: that of a record which is or was public, as its history shows it too. */
async function listNegotiationsCiting(tx: Tx, sourceId: number): Promise<number[]> {
  const cites = { revisions: { some: { citations: { some: { sourceId } } } } };
  const rows = await tx.negotiation.findMany({
    where: { positions: { some: { ...cites, state: { not: "submitted" } } } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** A source as its form changes it; null when there is none of that id. */
export async function findSourceValues(from: Db | Tx, key: string) {
  const row = await from.source.findUnique({ where: { key } });
  return row && sourceValues(toSource(row));
}
