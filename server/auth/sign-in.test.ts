import { expect, test } from "vitest";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { signIn, signOut } from "./sign-in";
import { Browser, invitedPerson, PASSWORD, signedInBrowser, viewerIn } from "./test-browser";

// better-auth reads the clock itself: these tests begin at the real time, and look at sessions from later ones.
const HOUR = 60 * 60 * 1000;
const NOW = new Date();
const after = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

describeOnEachDatabase("signing in", () => {
  test("an invited person signs in, is known by role, and signs out", async () => {
    const email = await invitedPerson("reviewer", "ann", NOW);
    const browser = await signedInBrowser(email, NOW);
    expect(await viewerIn(browser, NOW)).toMatchObject({ name: "ann", role: "reviewer" });
    const kept = browser.headers;
    browser.take(await signOut(browser.headers));
    expect(await viewerIn(browser, NOW)).toBeNull();
    // The old cookie is worth nothing either.
    const thief = new Browser();
    thief.take([kept.get("cookie") ?? ""]);
    expect(await viewerIn(thief, NOW)).toBeNull();
  });

  test("the address may be written in capitals, and with spaces around it", async () => {
    await invitedPerson("contributor", "capital", NOW);
    const result = await signIn(new Headers(), { email: " Capital@Example.org ", password: PASSWORD }, NOW);
    expect(result.state).toBe("signed-in");
  });

  test("a wrong password and an unknown address get the same answer, and no cookie", async () => {
    await invitedPerson("contributor", "wrong", NOW);
    const expected = { state: "wrong", cookies: [] };
    const attempts = [
      { email: "wrong@example.org", password: "incorrect horse" },
      { email: "nobody@example.org", password: PASSWORD },
      { email: "no address", password: PASSWORD },
      { email: "wrong@example.org", password: "x".repeat(5000) },
    ];
    for (const attempt of attempts) expect(await signIn(new Headers(), attempt, NOW)).toEqual(expected);
  });

  test("each sign-in makes a new session: a cookie that was planted before is not taken over", async () => {
    const email = await invitedPerson("contributor", "rotated", NOW);
    const browser = await signedInBrowser(email, NOW);
    const before = browser.headers.get("cookie");
    const result = await signIn(browser.headers, { email, password: PASSWORD }, NOW);
    browser.take(result.cookies);
    expect(browser.headers.get("cookie")).not.toBe(before);
  });

  test("cookies cannot be read by scripts, are not sent by other sites, and ask for https where the browser has it", async () => {
    const email = await invitedPerson("contributor", "cookies", NOW);
    const plain = await signIn(new Headers(), { email, password: PASSWORD }, NOW);
    const secure = await signIn(new Headers({ "x-forwarded-proto": "https" }), { email, password: PASSWORD }, NOW);
    expect(plain.cookies.join()).toMatch(/^parley\.session_token=.*HttpOnly.*SameSite=Lax/i);
    expect(plain.cookies.join()).not.toMatch(/Secure/i);
    expect(secure.cookies.join()).toMatch(/^__Secure-parley\.session_token=.*Secure/i);
  });

  test.each([
    ["is known after a day less an hour", [23], true],
    ["ends when it was idle for a day", [24.01], false],
    ["goes on while it is used", [20, 40, 60], true],
    ["ends after seven days, however much it was used", [20, 40, 60, 80, 100, 120, 140, 160, 168.01], false],
  ])("a session %s", async (name, hours, known) => {
    const email = await invitedPerson("contributor", name.replaceAll(/\W/g, "-"), NOW);
    const browser = await signedInBrowser(email, NOW);
    const seen = [];
    for (const hour of hours) seen.push((await viewerIn(browser, after(hour))) !== null);
    expect(seen.pop()).toBe(known);
    expect(seen).not.toContain(false);
  });

  test("a session that ended is removed", async () => {
    const email = await invitedPerson("contributor", "removed", NOW);
    const browser = await signedInBrowser(email, NOW);
    await viewerIn(browser, after(24.01));
    expect(await viewerIn(browser, NOW)).toBeNull();
    expect(await db.session.count({ where: { user: { email } } })).toBe(0);
  });

  test("a forged cookie names nobody", async () => {
    const email = await invitedPerson("contributor", "forged", NOW);
    await signedInBrowser(email, NOW);
    const { token } = await db.session.findFirstOrThrow({ where: { user: { email } } });
    const browser = new Browser();
    browser.take([`parley.session_token=${token}.${encodeURIComponent("A".repeat(43))}=`]);
    expect(await viewerIn(browser, NOW)).toBeNull();
  });

  test("after ten tries an address has to wait, with the right password too, whatever network they come from", async () => {
    const email = await invitedPerson("contributor", "guessed", NOW);
    const attempt = (address: number, password: string, now = NOW) =>
      signIn(new Headers({ "x-forwarded-for": `198.51.100.${address}` }), { email, password }, now);
    for (let address = 1; address <= 10; address++)
      expect((await attempt(address, "incorrect horse")).state).toBe("wrong");
    expect((await attempt(11, PASSWORD)).state).toBe("too-often");
    expect((await attempt(11, PASSWORD, after(0.26))).state).toBe("signed-in");
  });

  test("a network that tries many addresses has to wait", async () => {
    const states = [];
    for (let number = 0; number < 301; number++)
      states.push(
        (
          await signIn(
            new Headers({ "x-forwarded-for": "203.0.113.9" }),
            { email: `no-address-${number}`, password: "x" },
            NOW,
          )
        ).state,
      );
    expect(new Set(states.slice(0, 300))).toEqual(new Set(["wrong"]));
    expect(states[300]).toBe("too-often");
  });
});
