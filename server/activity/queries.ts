import type { Viewer } from "@/domain/access/role";
import type { ActivityEntry, FollowedNegotiation } from "@/domain/log/activity";
import { LOG_ACTIONS, type LogAction } from "@/domain/log/log";
import { db } from "../db/db";

/** How many entries a page of activity shows. */
export const ACTIVITY_PAGE = 50;

/**
 * What the log has of a negotiation, newest first, before an entry's number where one is given: for people who are signed
 * in. Null when there is no such negotiation.
 */
export async function findActivity(
  slug: string,
  { before, action }: { before: number | null; action: LogAction | null },
): Promise<readonly ActivityEntry[] | null> {
  const negotiation = await db.negotiation.findUnique({ where: { slug }, select: { id: true } });
  if (negotiation === null) return null;
  const rows = await db.logEntry.findMany({
    where: {
      negotiationId: negotiation.id,
      ...(before !== null && { id: { lt: before } }),
      ...(action !== null && { action }),
    },
    orderBy: { id: "desc" },
    take: ACTIVITY_PAGE,
    include: {
      position: { select: { key: true } },
      actor: { include: { user: { select: { name: true } } } },
    },
  });
  return rows.map(({ id, action: word, at, reason, subject, position, actor }) => ({
    sequence: id,
    action: toAction(word),
    at: at.toISOString(),
    reason,
    subject,
    position: position?.key ?? null,
    by: actor.kind === "user" ? (actor.user?.name ?? null) : actor.label,
  }));
}

function toAction(word: string): LogAction {
  const action = LOG_ACTIONS.find((known) => known === word);
  if (action === undefined) throw new Error(`"${word}" is no action of the log`);
  return action;
}

/** Every negotiation by title, with what is new to this person in those that they follow. */
export async function listFollowed(viewer: Viewer): Promise<readonly FollowedNegotiation[]> {
  const rows = await db.negotiation.findMany({
    orderBy: { title: "asc" },
    select: {
      id: true,
      slug: true,
      title: true,
      followers: { where: { userId: viewer.userId }, select: { seenUpTo: true } },
    },
  });
  return Promise.all(
    rows.map(async ({ id, slug, title, followers: [follow] }) => ({
      negotiation: { slug, title },
      unseen: follow
        ? await db.logEntry.count({
            where: { negotiationId: id, id: { gt: follow.seenUpTo }, NOT: { actorId: viewer.actorId } },
          })
        : null,
    })),
  );
}
