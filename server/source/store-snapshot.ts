import { snapshotForm } from "@/domain/citation/snapshot-form";
import { parseRecordSubject } from "@/domain/log/record-subject";
import type { Tx } from "../db/db";
import { checkNew, type RecordDraft, submitRecord, UNKNOWN } from "../draft/submit-record";
import type { SubmitResult } from "../draft/submit-result";
import { storeCopy } from "./store-copy";

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
  const copy = { how: "pasted", ...checked.form } as const;
  const { isNew } = await storeCopy(tx, { id: source.id, key }, copy, viewer.actorId, now);
  return { ok: true, outcome: `/sources/${encodeURIComponent(key)}?stored=${isNew ? "new" : "known"}#snapshots` };
}
