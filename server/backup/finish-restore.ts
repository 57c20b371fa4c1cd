import { findAlteredContent } from "../comparison/verify-link";
import { chooseDatabase, type Database, transaction } from "../db/db";
import { openDatabase } from "../db/open-database";
import { type Verdict, verifyLog } from "../log/verify";
import { reindexNegotiation } from "../search/commands";
import type { Manifest } from "./backup-format";
import type { SoundBackup } from "./check-backup";
import type { OnProgress } from "./progress";

/** What was found in a restored database. */
export interface Found {
  readonly log: Verdict;
  /** The name of what a pinned link shows that has another hash; null when there is none. */
  readonly alteredContent: string | null;
}

const INDEXING = { timeout: 30 * 60 * 1000 };

/**
 * Makes the search index of a restored database anew, and walks its log. Throws when the log is not the one that was saved;
 * that it was altered before it was saved is told, not thrown.
 */
export async function finishRestore(url: string, { manifest }: SoundBackup, onProgress: OnProgress): Promise<Found> {
  const database = await openDatabase(url);
  // What indexes and verifies works on the process's own database.
  const before = chooseDatabase(database);
  try {
    await indexAll(database, onProgress);
    const total = manifest.log.entries;
    await onProgress({ step: "verifying", what: "the log", done: 0, total });
    const log = await verifyLog(database.db);
    refuseOtherLog(log, manifest);
    const { altered } = await findAlteredContent();
    await onProgress({ step: "verifying", what: "the log", done: total, total });
    return { log, alteredContent: altered };
  } finally {
    chooseDatabase(before);
    await database.close();
  }
}

async function indexAll({ db }: Database, onProgress: OnProgress): Promise<void> {
  const negotiations = await db.negotiation.findMany({ orderBy: { id: "asc" }, select: { id: true, slug: true } });
  for (const [index, { id, slug }] of negotiations.entries()) {
    await transaction((tx) => reindexNegotiation(tx, id), INDEXING);
    await onProgress({ step: "indexing", what: slug, done: index + 1, total: negotiations.length });
  }
}

function refuseOtherLog(verdict: Verdict, { log }: Manifest): void {
  if (!verdict.ok || log.head === null) return;
  if (verdict.entries === log.entries && verdict.head === log.head) return;
  throw new Error(`The restored log ends with ${verdict.head}, and the saved one with ${log.head}.`);
}
