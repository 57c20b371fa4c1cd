import { createHash } from "node:crypto";
import { type AuthAnswer, askAuth } from "./auth-request";
import { forgetTries, type Limit, mayTry } from "./rate-limit";

/** How often a password may be tried for one address: guessing stays hopeless, and a typist has enough. */
const TRIES: Limit = { most: 10, within: 15 * 60 * 1000 };

/** What came of trying to sign in. "wrong" never tells which of the two was. */
export type SignInResult =
  | { state: "signed-in" | "second-factor"; cookies: readonly string[] }
  | { state: "wrong" | "too-often" | "expired"; cookies: readonly string[] };

/** Signs in with an e-mail address and a password. The session is a new one, whatever cookie the browser had. */
export async function signIn(
  browser: Headers,
  { email, password }: { email: string; password: string },
  now: Date,
): Promise<SignInResult> {
  const key = triesOf(email);
  if (!(await mayTry(key, TRIES, now))) return { state: "too-often", cookies: [] };
  const answer = await askAuth("/sign-in/email", browser, { email: email.trim().toLowerCase(), password });
  if (answer.status === 429) return { state: "too-often", cookies: [] };
  if (answer.status >= 500) throw new Error(`Signing in failed: ${JSON.stringify(answer.body)}`);
  if (answer.status !== 200) return { state: "wrong", cookies: [] };
  await forgetTries(key);
  const state = answer.body.twoFactorRedirect === true ? "second-factor" : "signed-in";
  return { state, cookies: answer.cookies };
}

/** The second step: a code from the person's app, or one of the backup codes, which then is used up. */
export async function signInWithCode(browser: Headers, code: string): Promise<SignInResult> {
  const digits = code.replace(/\s/g, "");
  const answer = /^\d{6}$/.test(digits)
    ? await askAuth("/two-factor/verify-totp", browser, { code: digits })
    : await askAuth("/two-factor/verify-backup-code", browser, { code: code.trim() });
  if (answer.status === 200) return { state: "signed-in", cookies: answer.cookies };
  return { state: codeRefusal(answer), cookies: answer.cookies };
}

/** Ends the session that the browser came in. */
export async function signOut(browser: Headers): Promise<readonly string[]> {
  return (await askAuth("/sign-out", browser)).cookies;
}

function codeRefusal({ status, body }: AuthAnswer): "wrong" | "too-often" | "expired" {
  if (status === 429) return "too-often";
  if (status >= 500) throw new Error(`The second factor failed: ${JSON.stringify(body)}`);
  const lost = ["INVALID_TWO_FACTOR_COOKIE", "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE"];
  return lost.includes(String(body.code)) ? "expired" : "wrong";
}

// Hashed: the table of tries shall not list who has an account.
function triesOf(email: string): string {
  return `sign-in/${createHash("sha256").update(email.trim().toLowerCase()).digest("hex")}`;
}
