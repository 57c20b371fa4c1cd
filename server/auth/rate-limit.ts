import { randomUUID } from "node:crypto";
import { db, transaction } from "../db/db";
import { takeTurn } from "../db/versions";

/** How often something may be tried in a stretch of time, in milliseconds. */
export interface Limit {
  most: number;
  within: number;
}

/**
 * Counts a try; false when there were too many already. better-auth counts by network address, which one attacker can
 * have many of: this counts by what is attacked.
 */
export function mayTry(key: string, { most, within }: Limit, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    await takeTurn(tx);
    const row = await tx.rateLimit.findUnique({ where: { key } });
    const at = BigInt(now.getTime());
    if (row === null) {
      await tx.rateLimit.create({ data: { id: randomUUID(), key, count: 1, lastRequest: at } });
      return true;
    }
    if (at - row.lastRequest >= BigInt(within)) {
      await tx.rateLimit.update({ where: { key }, data: { count: 1, lastRequest: at } });
      return true;
    }
    // lastRequest is when the stretch began: going on trying does not make it longer.
    if (row.count >= most) return false;
    await tx.rateLimit.update({ where: { key }, data: { count: { increment: 1 } } });
    return true;
  });
}

/** Forgets the tries, after one that succeeded. */
export async function forgetTries(key: string): Promise<void> {
  await transaction((tx) => tx.rateLimit.deleteMany({ where: { key } }));
}

/** When a try that was refused can be made again; null when it can be made now. */
export async function nextTryAt(key: string, { most, within }: Limit, now: Date): Promise<Date | null> {
  const row = await db.rateLimit.findUnique({ where: { key } });
  if (row === null || row.count < most) return null;
  const at = new Date(Number(row.lastRequest) + within);
  return at > now ? at : null;
}

/** Forgets the tries whose keys begin so and whose stretch began before a time: nothing counts them any more. */
export async function forgetOldTries(prefix: string, before: Date): Promise<void> {
  const lastRequest = { lt: BigInt(before.getTime()) };
  await transaction((tx) => tx.rateLimit.deleteMany({ where: { key: { startsWith: prefix }, lastRequest } }));
}
