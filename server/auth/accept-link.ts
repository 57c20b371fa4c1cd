import { hashPassword } from "better-auth/crypto";
import { invitationForm, resetForm, setupForm } from "@/domain/access/account-form";
import type { FormIssue } from "@/domain/form/form-issue";
import { checkForm } from "@/domain/form/read-form";
import type { FormValues } from "@/domain/form/values";
import { type Tx, transaction } from "../db/db";
import { takeTurn } from "../db/versions";
import { appendLog } from "../log/append";
import { consumeLink, findLink, type OpenLink } from "./links";
import { findUserIdByEmail, hasAdministrator } from "./queries";
import { recordUser } from "./record-user";

/** What came of a link's form: who can now sign in, or why not. "gone" is a link that cannot be used (any more). */
export type AcceptResult =
  | { ok: true; email: string }
  | { ok: false; refusal: "gone" }
  | { ok: false; refusal: "form"; issues: readonly FormIssue[] };

type Checked = { name: string | null; email: string; password: string };

/**
 * Does what a link is for: makes the person that it invites (or the first administrator), or gives a person a new
 * password. The link is used up in the same transaction, so that it works once.
 */
export async function acceptLink(token: string, values: FormValues, now: Date): Promise<AcceptResult> {
  const link = await findLink(token, now);
  if (link === null) return GONE;
  const form = checkLinkForm(link, values);
  if (!form.ok) return { ok: false, refusal: "form", issues: form.issues };
  // Slow by design, so before the transaction.
  const passwordHash = await hashPassword(form.value.password);
  return transaction(async (tx) => {
    await takeTurn(tx);
    if (link.kind === "setup" && (await hasAdministrator(tx))) return GONE;
    if (link.kind !== "password-reset" && (await findUserIdByEmail(tx, form.value.email)) !== null)
      return { ok: false, refusal: "form", issues: [{ field: "email", code: "taken" }] };
    if ((await consumeLink(tx, token, now)) === null) return GONE;
    if (link.kind === "password-reset") await replacePassword(tx, link.userId, passwordHash, now);
    else await makePerson(tx, link, form.value, passwordHash, now);
    return { ok: true, email: form.value.email };
  });
}

const GONE: AcceptResult = { ok: false, refusal: "gone" };

function checkLinkForm(link: OpenLink, values: FormValues) {
  if (link.kind === "setup") return checkForm<Checked>(setupForm, values);
  const { email } = link;
  if (link.kind === "invitation")
    return checkForm<Checked>(
      invitationForm.transform((form) => ({ ...form, email })),
      values,
    );
  return checkForm<Checked>(
    resetForm.transform((form) => ({ ...form, name: null, email })),
    values,
  );
}

async function makePerson(
  tx: Tx,
  link: Exclude<OpenLink, { kind: "password-reset" }>,
  { name, email }: Checked,
  passwordHash: string,
  now: Date,
): Promise<void> {
  const role = link.kind === "setup" ? "administrator" : link.role;
  const { actorId, label } = await recordUser(tx, { name: name ?? email, email, role, passwordHash, now });
  const reason = link.kind === "setup" ? "set up as administrator" : `accepted an invitation as ${role}`;
  await appendLog(tx, [{ action: "user-changed", actorId, at: now, subject: `user/${label}`, reason }]);
  // Other invitations of the same address, and set-up links, lead nowhere from now on.
  const others = link.kind === "setup" ? { kind: "setup" } : { kind: "invitation", email };
  await tx.oneTimeLink.updateMany({ where: { ...others, usedAt: null }, data: { usedAt: now } });
}

/** Whoever had the old password is signed out; a disabled person stays disabled. */
async function replacePassword(tx: Tx, userId: string, passwordHash: string, now: Date): Promise<void> {
  await tx.account.updateMany({
    where: { userId, providerId: "credential" },
    data: { password: passwordHash, updatedAt: now },
  });
  await tx.session.deleteMany({ where: { userId } });
  await tx.oneTimeLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { actorId: true, actor: { select: { label: true } } },
  });
  const subject = `user/${user.actor.label}`;
  await appendLog(tx, [
    { action: "user-changed", actorId: user.actorId, at: now, subject, reason: "chose a new password by a link" },
  ]);
}
