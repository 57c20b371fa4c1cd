import type { Role } from "@/domain/access/role";
import { db, type Tx } from "../db/db";
import { toRole } from "./authorise";

/** A person in the administrator's list. */
export interface ListedUser {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  secondFactor: boolean;
  createdAt: Date;
}

/** All people, by name. For administrators. */
export async function listUsers(): Promise<ListedUser[]> {
  const rows = await db.user.findMany({
    orderBy: [{ name: "asc" }, { email: "asc" }],
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      disabledAt: true,
      twoFactorEnabled: true,
      createdAt: true,
    },
  });
  return rows.map(({ disabledAt, twoFactorEnabled, role, ...row }) => ({
    ...row,
    role: toRole(role),
    disabled: disabledAt !== null,
    secondFactor: twoFactorEnabled === true,
  }));
}

/** An invitation that nobody has accepted yet. */
export interface OpenInvitation {
  email: string;
  role: Role;
  expiresAt: Date;
}

/** The invitations that can still be accepted, the newest first. */
export async function listInvitations(now: Date): Promise<OpenInvitation[]> {
  const rows = await db.oneTimeLink.findMany({
    where: { kind: "invitation", usedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
    select: { email: true, role: true, expiresAt: true },
  });
  return rows.flatMap(({ email, role, expiresAt }) =>
    email === null || role === null ? [] : [{ email, role: toRole(role), expiresAt }],
  );
}

/** Whether there is an administrator who can sign in. */
export async function hasAdministrator(source: Pick<Tx, "user"> = db): Promise<boolean> {
  return (await source.user.count({ where: { role: "administrator", disabledAt: null } })) > 0;
}

/** The id of the person with an e-mail address (in lower case); null when there is none. */
export async function findUserIdByEmail(source: Pick<Tx, "user">, email: string): Promise<string | null> {
  return (await source.user.findUnique({ where: { email }, select: { id: true } }))?.id ?? null;
}
