import type { Invite } from "@/domain/access/account-form";
import type { Role, Viewer } from "@/domain/access/role";
import { type Tx, transaction } from "../db/db";
import { takeTurn } from "../db/versions";
import type { NewEntry } from "../log/append";
import { appendLog } from "../log/append";
import { type Denial, findDenial, toRole } from "./authorise";
import { makeLink } from "./links";
import { findUserIdByEmail } from "./queries";

/** Why a change of users was refused. "last-administrator" would leave nobody who can manage them. */
export type UserRefusal = Denial | "unknown-user" | "taken" | "last-administrator";
export type UserResult<T = null> = { ok: true; value: T } | { ok: false; refusal: UserRefusal };

/** Who does something, and when. */
export interface By {
  viewer: Viewer | null;
  now: Date;
}

/** Invites somebody; gives the token of the link, which is shown once. Earlier invitations of the address lapse. */
export function inviteUser(invite: Invite, by: By): Promise<UserResult<string>> {
  return administer(by, async (tx, viewer) => {
    if ((await findUserIdByEmail(tx, invite.email)) !== null) return { ok: false, refusal: "taken" };
    return { ok: true, value: await recordInvitation(tx, invite, viewer.actorId, by.now) };
  });
}

/** The same without asking who: for the operator, at the server itself. */
export async function recordInvitation(tx: Tx, invite: Invite, actorId: number, now: Date): Promise<string> {
  const { email, role } = invite;
  await tx.oneTimeLink.updateMany({ where: { kind: "invitation", email, usedAt: null }, data: { usedAt: now } });
  const token = await makeLink(tx, { kind: "invitation", email, role }, now);
  // No address here: the log cannot be made to forget one.
  await appendLog(tx, [userEntry("user/invitation", `invited somebody as ${role}`, actorId, now)]);
  return token;
}

/** Gives a person another role. Whoever loses rights is signed out everywhere. */
export function changeRole(userId: string, role: Role, by: By): Promise<UserResult> {
  return changeUser(userId, by, async (tx, user) => {
    if (user.role === role) return { ok: true, value: null };
    if (user.role === "administrator" && !(await hasOther(tx, user))) return LAST;
    await tx.user.update({ where: { id: userId }, data: { role, updatedAt: by.now } });
    await tx.session.deleteMany({ where: { userId } });
    return logged(tx, user, `role changed from ${user.role} to ${role}`, by);
  });
}

/** Keeps a person from signing in, and ends their sessions. */
export function disableUser(userId: string, by: By): Promise<UserResult> {
  return changeUser(userId, by, async (tx, user) => {
    if (user.disabledAt !== null) return { ok: true, value: null };
    if (user.role === "administrator" && !(await hasOther(tx, user))) return LAST;
    await tx.user.update({ where: { id: userId }, data: { disabledAt: by.now, updatedAt: by.now } });
    await tx.session.deleteMany({ where: { userId } });
    return logged(tx, user, "disabled", by);
  });
}

/** Lets a disabled person sign in again. */
export function enableUser(userId: string, by: By): Promise<UserResult> {
  return changeUser(userId, by, async (tx, user) => {
    if (user.disabledAt === null) return { ok: true, value: null };
    await tx.user.update({ where: { id: userId }, data: { disabledAt: null, updatedAt: by.now } });
    return logged(tx, user, "enabled", by);
  });
}

/** Makes a link by which a person chooses a new password; gives its token, which is shown once. */
export function makeResetLink(userId: string, by: By): Promise<UserResult<string>> {
  return changeUser(userId, by, async (tx, user) => {
    await tx.oneTimeLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: by.now } });
    const token = await makeLink(tx, { kind: "password-reset", userId, email: user.email }, by.now);
    await logged(tx, user, "handed a link to choose a new password", by);
    return { ok: true, value: token };
  });
}

/** A person as these commands read them. */
interface ReadUser {
  id: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
  label: string;
}

const LAST: UserResult<never> = { ok: false, refusal: "last-administrator" };

async function administer<T>(
  { viewer }: By,
  f: (tx: Tx, viewer: Viewer) => Promise<UserResult<T>>,
): Promise<UserResult<T>> {
  return transaction(async (tx) => {
    await takeTurn(tx);
    const denial = await findDenial(tx, viewer, "manage-users");
    if (viewer === null || denial !== null) return { ok: false, refusal: denial ?? "signed-out" };
    return f(tx, viewer);
  });
}

function changeUser<T>(userId: string, by: By, f: (tx: Tx, user: ReadUser) => Promise<UserResult<T>>) {
  return administer(by, async (tx) => {
    const row = await tx.user.findUnique({
      where: { id: userId },
      select: { id: true, email: true, role: true, disabledAt: true, actor: { select: { label: true } } },
    });
    if (row === null) return { ok: false, refusal: "unknown-user" };
    const { actor, role, ...rest } = row;
    return f(tx, { ...rest, role: toRole(role), label: actor.label });
  });
}

/** Whether another administrator can sign in. */
async function hasOther(tx: Tx, { id, disabledAt }: ReadUser): Promise<boolean> {
  if (disabledAt !== null) return true;
  const others = { role: "administrator", disabledAt: null, id: { not: id } };
  return (await tx.user.count({ where: others })) > 0;
}

async function logged(tx: Tx, user: ReadUser, reason: string, { viewer, now }: By): Promise<UserResult> {
  if (viewer === null) throw new Error("Nobody may change users without being signed in");
  await appendLog(tx, [userEntry(`user/${user.label}`, reason, viewer.actorId, now)]);
  return { ok: true, value: null };
}

function userEntry(subject: string, reason: string, actorId: number, at: Date): NewEntry {
  return { action: "user-changed", subject, reason, actorId, at };
}
