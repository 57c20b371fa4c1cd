import { baseText, type PlainValues } from "@/domain/form/base";
import { type RecordKind, type RecordName, recordSubject } from "@/domain/log/record-subject";
import type { Tx } from "../db/db";
import { raiseVersion } from "../db/versions";
import type { RecordDraft } from "../draft/submit-record";
import { appendLog } from "../log/append";
import { sha256 } from "../log/hash";
import { reindexNegotiation } from "../search/commands";

/** A record of a negotiation that was written: what readers of those negotiations see is other than before. */
export interface RecordChange {
  kind: RecordKind;
  name: RecordName;
  values: PlainValues;
  negotiationIds: readonly number[];
}

/** Makes a change known: to caches by the versions, to the search, and to the log. */
export async function publishChange(tx: Tx, { viewer, now }: RecordDraft, change: RecordChange): Promise<void> {
  const { kind, name, values, negotiationIds } = change;
  await raiseVersion(tx, negotiationIds, now);
  for (const id of negotiationIds) await reindexNegotiation(tx, id);
  const entry = {
    ...{ action: "negotiation-changed" as const, actorId: viewer.actorId, at: now },
    subject: recordSubject(kind, name),
    contentHash: sha256(baseText(values)),
  };
  // What is shared is told to each negotiation that shares it.
  const told = negotiationIds.length === 0 ? [null] : negotiationIds;
  await appendLog(
    tx,
    told.map((negotiationId) => ({ ...entry, negotiationId })),
  );
}

/** The id of the negotiation of a slug; null when there is none. */
export async function findNegotiationId(tx: Tx, slug: string): Promise<number | null> {
  return (await tx.negotiation.findUnique({ where: { slug }, select: { id: true } }))?.id ?? null;
}

/** The place after all others; `highest` is that of the last one. */
export function placeAfter(highest: number | null): number {
  return highest === null ? 0 : highest + 1;
}
