import { currentDatabase, type Tx } from "./db";

/** A negotiation's version, null when there is no such negotiation: the one query that every request makes. */
export function readVersion(slug: string): Promise<number | null> {
  return currentDatabase().readVersion(slug);
}

/** The version of lists and search. */
export function readSiteVersion(): Promise<number> {
  return currentDatabase().readSiteVersion();
}

/**
 * Raises the versions of the negotiations whose pages a transaction changed, and the site's. Call it once in that
 * transaction, before its other writes if it can: the site's one row orders writers, so that no two of them wait for each
 * other crosswise. Without negotiations only the site's version is raised. Throws when one of them does not exist.
 */
export async function raiseVersion(tx: Tx, negotiationIds: readonly number[], now: Date): Promise<void> {
  const ids = [...new Set(negotiationIds)];
  await tx.site.update({ where: { id: 1 }, data: { version: { increment: 1 } } });
  if (ids.length === 0) return;
  const data = { version: { increment: 1 }, changedAt: now };
  const { count } = await tx.negotiation.updateMany({ where: { id: { in: ids } }, data });
  if (count !== ids.length)
    throw new Error(`raiseVersion: ${ids.length - count} of ${ids.length} negotiations do not exist`);
}

/**
 * Takes the row that every writer takes first (see `raiseVersion`), without changing it: what is read next is then what
 * the transaction's writes meet.
 */
export async function takeTurn(tx: Tx): Promise<void> {
  await tx.site.update({ where: { id: 1 }, data: { version: { increment: 0 } } });
}
