import { randomBytes } from "node:crypto";
import { NO_ENTRY } from "../../domain/log/entry";
import type { Tx } from "../db/database";
import { openDatabase } from "../db/open-database";
import { withConnection } from "../db/plain-connection";
import { newCommitment, type RandomBytes } from "./actors";
import { toChained } from "./append";
import { entryHash } from "./hash";

const LIMITS = { timeout: 30 * 60 * 1000 };
const PAGE = 500;

/** Whether a database has a log from before entries were chained: entries, and none of them with a hash. */
export async function isUnsealed(url: string): Promise<boolean> {
  const [row] = await withConnection(url, ({ read }) =>
    read('SELECT count(*) AS "entries", count("hash") AS "chained" FROM "LogEntry"'),
  );
  return Number(row?.entries) > 0 && Number(row?.chained) === 0;
}

/**
 * Chains the entries of a log from before there was a chain, in their order, and gives their actors commitments. What
 * stands in them now is taken as it is: the chain can only tell what changes from here on. The guards must be away; all or
 * nothing is done. A log of which some entries are chained is left alone: the others are no part of it.
 */
export async function sealLog(url: string, random: RandomBytes = randomBytes): Promise<void> {
  if (!(await isUnsealed(url))) return;
  const database = await openDatabase(url);
  try {
    await database.transaction((tx) => sealInside(tx, random), LIMITS);
  } finally {
    await database.close();
  }
}

async function sealInside(tx: Tx, random: RandomBytes): Promise<void> {
  await commitActors(tx, random);
  let head = { id: 0, hash: NO_ENTRY };
  for (;;) {
    const page = await listEntries(tx, head.id);
    for (const entry of page) head = { id: entry.id, hash: await chain(tx, entry, head.hash) };
    if (page.length < PAGE) return;
  }
}

async function commitActors(tx: Tx, random: RandomBytes): Promise<void> {
  for (const { id, kind, label } of await tx.actor.findMany({ where: { commitment: null } })) {
    const commitment = newCommitment({ kind, label }, random);
    await tx.actor.update({ where: { id }, data: { commitment } });
  }
}

function listEntries(tx: Tx, after: number) {
  return tx.logEntry.findMany({
    where: { id: { gt: after } },
    orderBy: { id: "asc" },
    take: PAGE,
    include: { actor: { select: { commitment: true } }, revision: { select: { contentHash: true } } },
  });
}

/** Chains one entry to the hash before it; gives its own. */
async function chain(
  tx: Tx,
  { actor, revision, ...entry }: Awaited<ReturnType<typeof listEntries>>[number],
  previousHash: string,
): Promise<string> {
  if (actor.commitment === null) throw new Error(`Actor ${entry.actorId} has no commitment`);
  const contentHash = entry.contentHash ?? revision?.contentHash ?? null;
  const hash = entryHash(toChained({ ...entry, contentHash }, actor.commitment, previousHash));
  await tx.logEntry.update({ where: { id: entry.id }, data: { contentHash, previousHash, hash } });
  return hash;
}
