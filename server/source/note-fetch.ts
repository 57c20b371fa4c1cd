import type { FetchOutcome, FetchProblem } from "@/domain/citation/fetch-problem";
import type { Tx } from "../db/db";
import { raiseVersion } from "../db/versions";

/** What came of asking a source's address. */
export interface NotedFetch {
  outcome: FetchOutcome;
  /** Why it failed; null where it did not. */
  problem: FetchProblem | null;
  /** The status of the answer; null where there was none. */
  status: number | null;
  /** The address that answered, where it is another one than was asked; null where it is that one, or none did. */
  movedTo: string | null;
  /** The stored copy that has the text which was found; null where none was. */
  snapshotId: number | null;
}

/**
 * Notes within a transaction whose turn is taken that a source's address was asked: the page of the source says when its
 * text was last seen, so the site's version rises. `actorId` is null where nobody asked but the server itself.
 */
export async function noteFetch(
  tx: Tx,
  sourceId: number,
  fetch: NotedFetch,
  actorId: number | null,
  now: Date,
): Promise<void> {
  await tx.sourceFetch.create({ data: { sourceId, at: now, actorId, ...fetch } });
  await raiseVersion(tx, [], now);
}
