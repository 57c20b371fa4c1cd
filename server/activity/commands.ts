import type { Viewer } from "@/domain/access/role";
import { type Denial, findDenial } from "../auth/authorise";
import { type Tx, transaction } from "../db/db";

/** Follows a negotiation from now on, or no longer; done twice it is as done once. */
export function setFollowing(
  slug: string,
  viewer: Viewer | null,
  following: boolean,
): Promise<Denial | "unknown" | null> {
  return transaction(async (tx) => {
    const denial = await findDenial(tx, viewer, "follow-negotiation");
    if (denial !== null || viewer === null) return denial ?? "signed-out";
    const negotiation = await tx.negotiation.findUnique({ where: { slug }, select: { id: true } });
    if (negotiation === null) return "unknown";
    const key = { userId: viewer.userId, negotiationId: negotiation.id };
    await tx.follow.deleteMany({ where: key });
    if (following) await tx.follow.create({ data: { ...key, seenUpTo: await newest(tx, negotiation.id) } });
    return null;
  });
}

/** Remembers that somebody who follows a negotiation has been shown its entries up to one. */
export function markSeen(slug: string, viewer: Viewer, seenUpTo: number): Promise<void> {
  return transaction(async (tx) => {
    const follow = await tx.follow.findFirst({ where: { userId: viewer.userId, negotiation: { slug } } });
    if (follow === null) return;
    const { userId, negotiationId } = follow;
    if (seenUpTo <= follow.seenUpTo) return;
    await tx.follow.updateMany({ where: { userId, negotiationId }, data: { seenUpTo } });
  });
}

async function newest(tx: Tx, negotiationId: number): Promise<number> {
  const entry = await tx.logEntry.findFirst({
    where: { negotiationId },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return entry?.id ?? 0;
}
