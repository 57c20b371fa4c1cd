import { symmetricDecrypt } from "better-auth/crypto";
import { passwordForm } from "@/domain/access/account-form";
import type { FormIssue } from "@/domain/form/form-issue";
import { checkForm } from "@/domain/form/read-form";
import type { FormValues } from "@/domain/form/values";
import { db, transaction } from "../db/db";
import { takeTurn } from "../db/versions";
import { authOver } from "./auth";
import { askAuth } from "./auth-request";
import { getSecret } from "./secret";
import { findSession } from "./session";

/** What a person sees of their own account. */
export async function readAccount(userId: string, now: Date) {
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, twoFactorEnabled: true },
  });
  const sessions = await db.session.count({ where: { userId, expiresAt: { gt: now } } });
  return { email: user.email, secondFactor: user.twoFactorEnabled === true, otherSessions: Math.max(0, sessions - 1) };
}

/** What came of a change of one's own account. */
export type AccountResult =
  | { ok: true; cookies: readonly string[] }
  | { ok: false; said: "wrong-password" | "too-often" | "wrong-code" }
  | { ok: false; said: "form"; issues: readonly FormIssue[] };

/** Changes the password of somebody who knows it; every other session of theirs ends, and this one is made anew. */
export async function changePassword(browser: Headers, values: FormValues): Promise<AccountResult> {
  const form = checkForm(passwordForm, values);
  if (!form.ok) return { ok: false, said: "form", issues: form.issues };
  const { current, password } = form.value;
  const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
  return toResult(await askAuth("/change-password", browser, body), "wrong-password");
}

/** Begins to set up a second factor: it counts only once a code proved it. */
export async function startSecondFactor(browser: Headers, password: string): Promise<AccountResult> {
  return toResult(await askAuth("/two-factor/enable", browser, { password }), "wrong-password");
}

/** What the app needs to know of a second factor that is being set up; null when none is. */
export async function findPendingSecondFactor(userId: string) {
  const row = await db.twoFactor.findFirst({
    where: { userId, verified: false },
    select: { secret: true, user: { select: { email: true } } },
  });
  if (row === null) return null;
  const plain = await symmetricDecrypt({ key: getSecret(), data: row.secret });
  const secret = base32(new TextEncoder().encode(plain));
  const label = `Parley:${encodeURIComponent(row.user.email)}`;
  const uri = `otpauth://totp/${label}?secret=${secret}&issuer=Parley&digits=6&period=30`;
  const { backupCodes } = await authOver(false).api.viewBackupCodes({ body: { userId } });
  return { secret, uri, backupCodes };
}

/** Proves a second factor, which from then on every sign-in asks for. */
export async function confirmSecondFactor(browser: Headers, code: string): Promise<AccountResult> {
  return toResult(await askAuth("/two-factor/verify-totp", browser, { code: code.replace(/\s/g, "") }), "wrong-code");
}

/** Removes the second factor of somebody who knows the password. */
export async function removeSecondFactor(browser: Headers, password: string): Promise<AccountResult> {
  return toResult(await askAuth("/two-factor/disable", browser, { password }), "wrong-password");
}

/** Ends every session of a person but the one that the request came in. */
export async function endOtherSessions(browser: Headers, now: Date): Promise<void> {
  const session = await findSession(browser, now);
  if (session === null) return;
  const { sessionId, viewer } = session;
  await transaction(async (tx) => {
    await takeTurn(tx);
    await tx.session.deleteMany({ where: { userId: viewer.userId, id: { not: sessionId } } });
  });
}

function toResult(
  { status, body, cookies }: Awaited<ReturnType<typeof askAuth>>,
  refusal: "wrong-password" | "wrong-code",
): AccountResult {
  if (status === 200) return { ok: true, cookies };
  if (status >= 500) throw new Error(`The account could not be changed: ${JSON.stringify(body)}`);
  return { ok: false, said: status === 429 ? "too-often" : refusal };
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648, section 6, without padding: how apps take a key. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => DIGITS[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}
