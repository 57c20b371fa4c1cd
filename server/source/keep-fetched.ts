import type { Copy } from "@/domain/citation/snapshot";
import type { Tx } from "../db/db";
import { findCurrentCopyId } from "./current-copy";
import { movedFrom } from "./moved-from";
import { noteFetch } from "./note-fetch";
import { recheckQuotes, type StoredCopy, storeCopy } from "./store-copy";

type FetchedCopy = Extract<Copy, { how: "fetched" }>;

/** A source whose address was asked. */
export interface AskedSource {
  id: number;
  key: string;
  /** The recorded address. */
  url: string;
}

/** Who stores what was found, for the log, and who asked: nobody where the server did by itself. */
export interface FetchedBy {
  actorId: number;
  askerId: number | null;
}

/**
 * Keeps within a transaction whose turn is taken what a source's address gave: a text that is not stored yet becomes a copy, any
 * other is noted with the time. Where the address went back to an earlier text, the quotes are looked for in that one again.
 */
export async function keepFetched(
  tx: Tx,
  source: AskedSource,
  copy: FetchedCopy,
  status: number,
  { actorId, askerId }: FetchedBy,
  now: Date,
): Promise<StoredCopy & { outcome: "same" | "changed" }> {
  const before = await findCurrentCopyId(tx, source.id);
  const stored = await storeCopy(tx, source, copy, actorId, now);
  const outcome = before === null || before === stored.snapshotId ? "same" : "changed";
  const movedTo = movedFrom(source.url, copy.url);
  const noted = { outcome, problem: null, status, movedTo, snapshotId: stored.snapshotId } as const;
  await noteFetch(tx, source.id, noted, askerId, now);
  if (outcome === "changed" && !stored.isNew) await recheckQuotes(tx, source.id, now);
  return { ...stored, outcome };
}
