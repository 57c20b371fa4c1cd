import { createHash } from "node:crypto";
import type { Copy } from "@/domain/citation/snapshot";
import { recordSubject } from "@/domain/log/record-subject";
import type { Tx } from "../db/db";
import { raiseVersion } from "../db/versions";
import { appendLog } from "../log/append";
import { sha256 } from "../log/hash";
import { checkQuotes } from "./quote-checks";

/** What became of a copy: the row that has its text, which was there already when it is not new. */
export interface StoredCopy {
  snapshotId: number;
  isNew: boolean;
}

/**
 * Stores a copy of a source within a transaction whose turn is taken, and looks for the quotes from it. The same text is stored
 * once, whatever the bytes around it: then nothing is written.
 */
export async function storeCopy(
  tx: Tx,
  source: { id: number; key: string },
  copy: Copy,
  actorId: number,
  now: Date,
): Promise<StoredCopy> {
  const hash = sha256(copy.text);
  const where = { sourceId_sha256: { sourceId: source.id, sha256: hash } };
  const known = await tx.snapshot.findUnique({ where, select: { id: true } });
  if (known !== null) return { snapshotId: known.id, isNew: false };
  const data = { sourceId: source.id, sha256: hash, takenAt: now, actorId, ...columns(copy) };
  const { id: snapshotId } = await tx.snapshot.create({ data, select: { id: true } });
  await recheckQuotes(tx, source.id, now);
  const subject = recordSubject("snapshot", { negotiation: null, name: source.key });
  await appendLog(tx, [{ action: "snapshot-stored", subject, contentHash: hash, actorId, at: now }]);
  return { snapshotId, isNew: true };
}

/** Looks for the quotes from a source again, and raises the versions of the pages that show what became of them. */
export async function recheckQuotes(tx: Tx, sourceId: number, now: Date): Promise<void> {
  const changed = await checkQuotes(tx, { sourceId }, now);
  await raiseVersion(tx, await listShowing(tx, changed), now);
}

function columns(copy: Copy) {
  const { how, text, archiveUrl } = copy;
  if (how === "pasted") return { how, text, archiveUrl };
  const { bytes, mediaType, metadata } = copy;
  const bytesSha256 = createHash("sha256").update(bytes).digest("hex");
  const document = { mediaType, bytesSha256, metadata, bytes: { create: { bytes: Uint8Array.from(bytes) } } };
  if (how === "file") return { how, text, archiveUrl, fileName: copy.fileName, ...document };
  const { url, redirects, headers } = copy;
  return {
    how,
    text,
    archiveUrl,
    url,
    redirects: [...redirects],
    headers: headers.map((pair) => [...pair]),
    ...document,
  };
}

/** The negotiations that have one of these revisions published. */
async function listShowing(tx: Tx, revisionIds: readonly number[]): Promise<number[]> {
  const rows = await tx.position.findMany({
    where: { state: "published", publishedRevisionId: { in: [...revisionIds] } },
    select: { negotiationId: true },
  });
  return [...new Set(rows.map(({ negotiationId }) => negotiationId))];
}
