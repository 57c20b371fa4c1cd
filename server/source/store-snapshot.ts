import { snapshotForm } from "@/domain/citation/snapshot-form";
import { parseRecordSubject, recordSubject } from "@/domain/log/record-subject";
import type { Tx } from "../db/db";
import { raiseVersion } from "../db/versions";
import { checkNew, type RecordDraft, submitRecord, UNKNOWN } from "../draft/submit-record";
import type { SubmitResult } from "../draft/submit-result";
import { appendLog } from "../log/append";
import { sha256 } from "../log/hash";
import { checkQuotes } from "./quote-checks";

/** Stores a source's text as it was pasted, and looks for the quotes from it. The same text is stored once. */
export function storeSnapshot(draft: RecordDraft): Promise<SubmitResult> {
  const source = parseRecordSubject("snapshot", draft.subject);
  return submitRecord(draft, "store-snapshot", async (tx) => (source ? store(tx, draft, source.name) : UNKNOWN));
}

async function store(tx: Tx, { viewer, values, now }: RecordDraft, key: string): Promise<SubmitResult> {
  const source = await tx.source.findUnique({ where: { key }, select: { id: true } });
  if (source === null) return UNKNOWN;
  const checked = checkNew(snapshotForm, values);
  if (!checked.ok) return checked;
  const { text } = checked.form;
  const hash = sha256(text);
  const page = `/sources/${encodeURIComponent(key)}`;
  const where = { sourceId_sha256: { sourceId: source.id, sha256: hash } };
  if ((await tx.snapshot.findUnique({ where, select: { id: true } })) !== null) {
    return { ok: true, outcome: `${page}?stored=known#snapshots` };
  }
  const data = { sourceId: source.id, text, sha256: hash, takenAt: now, actorId: viewer.actorId };
  await tx.snapshot.create({ data, select: { id: true } });
  const changed = await checkQuotes(tx, { sourceId: source.id }, now);
  await raiseVersion(tx, await listShowing(tx, changed), now);
  const subject = recordSubject("snapshot", { negotiation: null, name: key });
  await appendLog(tx, [{ action: "snapshot-stored", subject, contentHash: hash, actorId: viewer.actorId, at: now }]);
  return { ok: true, outcome: `${page}?stored=new#snapshots` };
}

/** The negotiations that have one of these revisions published. */
async function listShowing(tx: Tx, revisionIds: readonly number[]): Promise<number[]> {
  const rows = await tx.position.findMany({
    where: { state: "published", publishedRevisionId: { in: [...revisionIds] } },
    select: { negotiationId: true },
  });
  return [...new Set(rows.map(({ negotiationId }) => negotiationId))];
}
