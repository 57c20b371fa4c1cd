import type { Viewer } from "@/domain/access/role";
import { db } from "../db/db";
import { ABSOLUTE_SECONDS, authOver, isSecure } from "./auth";
import { toRole } from "./authorise";

const IDLE_MILLISECONDS = 24 * 60 * 60 * 1000;
const ABSOLUTE_MILLISECONDS = ABSOLUTE_SECONDS * 1000;

/** How stale the time of last use may be: not every page view is a write. */
const TOUCH_MILLISECONDS = 10 * 60 * 1000;

/** A viewer with the session that they came in. */
export interface ActiveSession {
  sessionId: string;
  viewer: Viewer;
}

/**
 * The session that a request's cookie names: null when there is none, when it ended (seven days after it began, or a day
 * after it was last used), or when its user is disabled. Notes that it was used.
 */
export async function findSession(headers: Headers, now: Date): Promise<ActiveSession | null> {
  // Readers without a cookie cost nothing.
  if (!headers.get("cookie")?.includes("parley.session_token=")) return null;
  const found = await authOver(isSecure(headers)).api.getSession({ headers });
  if (found === null) return null;
  const session = await db.session.findUnique({
    where: { id: found.session.id },
    select: {
      id: true,
      createdAt: true,
      updatedAt: true,
      user: { select: { id: true, actorId: true, name: true, role: true, disabledAt: true } },
    },
  });
  if (session === null) return null;
  const { user } = session;
  if (user.disabledAt !== null || hasEnded(session, now)) {
    await db.session.deleteMany({ where: { id: session.id } });
    return null;
  }
  if (now.getTime() - session.updatedAt.getTime() >= TOUCH_MILLISECONDS)
    await db.session.updateMany({ where: { id: session.id }, data: { updatedAt: now } });
  return {
    sessionId: session.id,
    viewer: { userId: user.id, actorId: user.actorId, name: user.name, role: toRole(user.role) },
  };
}

function hasEnded({ createdAt, updatedAt }: { createdAt: Date; updatedAt: Date }, now: Date): boolean {
  return (
    now.getTime() - createdAt.getTime() >= ABSOLUTE_MILLISECONDS ||
    now.getTime() - updatedAt.getTime() >= IDLE_MILLISECONDS
  );
}
