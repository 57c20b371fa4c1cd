import type { Action } from "@/domain/access/actions";
import { may } from "@/domain/access/may";
import { ROLES, type Role, type Viewer } from "@/domain/access/role";
import type { Tx } from "../db/db";

/** Why somebody may not do something: not signed in (any more), or in a role that may not. */
export type Denial = "signed-out" | "forbidden";

/**
 * Reads a person's role anew inside the transaction of what they do, as it may have changed since the session was
 * resolved. Null when they may; a disabled or removed user counts as signed out.
 */
export async function findDenial(tx: Tx, viewer: Viewer | null, action: Action): Promise<Denial | null> {
  if (viewer === null) return may(null, action) ? null : "signed-out";
  const user = await tx.user.findUnique({
    where: { id: viewer.userId },
    select: { role: true, disabledAt: true },
  });
  if (user === null || user.disabledAt !== null) return "signed-out";
  return may(toRole(user.role), action) ? null : "forbidden";
}

/** A role from its column; throws on a word that is none: a guard of the database refuses those. */
export function toRole(text: string): Role {
  const role = ROLES.find((known) => known === text);
  if (role === undefined) throw new Error(`"${text}" is no role`);
  return role;
}
