import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { describeOnEachDatabase } from "../db/test-databases";
import {
  confirmSecondFactor,
  findPendingSecondFactor,
  readAccount,
  removeSecondFactor,
  startSecondFactor,
} from "./account";
import { signIn, signInWithCode } from "./sign-in";
import { Browser, invitedPerson, PASSWORD, signedInBrowser, viewerIn } from "./test-browser";

const NOW = new Date();

/** RFC 6238, as an app does it from the key that the page shows. */
function codeOf(key: string): string {
  const bits = [...key].map((letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  );
  const bytes = (bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac("sha1", Buffer.from(bytes)).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0xf;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

/** A person in whose browser a second factor is being set up. */
async function settingUp(name: string) {
  const email = await invitedPerson("contributor", name, NOW);
  const browser = await signedInBrowser(email, NOW);
  expect(await startSecondFactor(browser.headers, PASSWORD)).toMatchObject({ ok: true });
  const userId = (await viewerIn(browser, NOW))?.userId ?? "";
  const pending = await findPendingSecondFactor(userId);
  if (pending === null) throw new Error("Nothing is being set up");
  return { email, browser, userId, ...pending };
}

/** The same, with the second factor switched on. */
async function withSecondFactor(name: string) {
  const person = await settingUp(name);
  const result = await confirmSecondFactor(person.browser.headers, codeOf(person.secret));
  if (!result.ok) throw new Error(result.said);
  person.browser.take(result.cookies);
  return person;
}

/** A browser that has given the password and is asked for the code. */
async function atTheCode(email: string): Promise<Browser> {
  const browser = new Browser();
  const result = await signIn(browser.headers, { email, password: PASSWORD }, NOW);
  expect(result.state).toBe("second-factor");
  browser.take(result.cookies);
  expect(await viewerIn(browser, NOW)).toBeNull();
  return browser;
}

describeOnEachDatabase("the second factor", () => {
  test("takes the password to begin, and a right code to count", async () => {
    const { email, browser, userId, secret, uri } = await settingUp("begins");
    expect(uri).toContain(`secret=${secret}`);
    expect(await startSecondFactor(browser.headers, "not the password")).toEqual({ ok: false, said: "wrong-password" });
    const wrong = await confirmSecondFactor(browser.headers, other(codeOf(secret)));
    expect(wrong).toEqual({ ok: false, said: "wrong-code" });
    expect(await readAccount(userId, NOW)).toMatchObject({ secondFactor: false });
    expect((await signIn(new Headers(), { email, password: PASSWORD }, NOW)).state).toBe("signed-in");
  });

  test("once on, the password alone signs nobody in; the code does", async () => {
    const { email, browser, userId, secret } = await withSecondFactor("on");
    expect(await viewerIn(browser, NOW)).toMatchObject({ userId });
    expect(await findPendingSecondFactor(userId)).toBeNull();
    const again = await atTheCode(email);
    expect((await signInWithCode(again.headers, other(codeOf(secret)))).state).toBe("wrong");
    const result = await signInWithCode(again.headers, codeOf(secret));
    expect(result.state).toBe("signed-in");
    again.take(result.cookies);
    expect(await viewerIn(again, NOW)).toMatchObject({ userId });
  });

  test("a backup code signs in, once", async () => {
    const { email, backupCodes } = await withSecondFactor("backup");
    const [code = ""] = backupCodes;
    expect((await signInWithCode((await atTheCode(email)).headers, code)).state).toBe("signed-in");
    expect((await signInWithCode((await atTheCode(email)).headers, code)).state).toBe("wrong");
  });

  test("a code without the password before it is worth nothing", async () => {
    const { secret } = await withSecondFactor("code-alone");
    expect((await signInWithCode(new Headers(), codeOf(secret))).state).toBe("expired");
  });

  test("it is removed by the password", async () => {
    const { email, browser } = await withSecondFactor("removed");
    expect(await removeSecondFactor(browser.headers, "not the password")).toMatchObject({ said: "wrong-password" });
    expect(await removeSecondFactor(browser.headers, PASSWORD)).toMatchObject({ ok: true });
    expect((await signIn(new Headers(), { email, password: PASSWORD }, NOW)).state).toBe("signed-in");
  });
});
