import { expect, test } from "vitest";
import { LINK_LIFETIMES, type LinkKind } from "@/domain/access/one-time-link";
import type { Role, Viewer } from "@/domain/access/role";
import { db, transaction } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { acceptLink } from "./accept-link";
import { findLink, makeLink } from "./links";
import { readSettings, saveSettings } from "./settings";
import { makeSetupLink } from "./setup";
import { signIn } from "./sign-in";
import { invitedPerson, PASSWORD, signedInBrowser, viewerIn } from "./test-browser";
import { changeRole, disableUser, enableUser, inviteUser, makeResetLink } from "./user-commands";

const NOW = new Date();
const at = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

/** A person who is signed in. */
async function person(role: Role, name: string) {
  const email = await invitedPerson(role, name, NOW);
  const browser = await signedInBrowser(email, NOW);
  const viewer = (await viewerIn(browser, NOW)) as Viewer;
  return { email, browser, viewer, by: { viewer, now: NOW } };
}

const lastLogged = () =>
  db.logEntry.findFirstOrThrow({ orderBy: { id: "desc" }, select: { action: true, reason: true, actorId: true } });

describeOnEachDatabase("the first administrator", () => {
  test("is made by the newest set-up link alone, once", async () => {
    const older = (await makeSetupLink(NOW)) ?? "";
    const newer = (await makeSetupLink(NOW)) ?? "";
    const typed = { name: "First", email: "first@example.org", password: PASSWORD };
    expect(await acceptLink(older, typed, NOW)).toEqual({ ok: false, refusal: "gone" });
    expect(await acceptLink(newer, { ...typed, role: "contributor" }, NOW)).toMatchObject({
      issues: [{ field: "role", code: "unknown-field" }],
    });
    expect(await acceptLink(newer, typed, NOW)).toEqual({ ok: true, email: typed.email });
    expect(await acceptLink(newer, typed, NOW)).toEqual({ ok: false, refusal: "gone" });
    expect(await makeSetupLink(NOW)).toBeNull();
    const browser = await signedInBrowser(typed.email, NOW);
    expect(await viewerIn(browser, NOW)).toMatchObject({ name: "First", role: "administrator" });
  });
});

describeOnEachDatabase("links that work once", () => {
  test("only a link's hash is stored", async () => {
    const token = await transaction((tx) => makeLink(tx, { kind: "setup" }, NOW));
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await db.oneTimeLink.findMany())).not.toContain(token);
  });

  test("two who use an invitation at once get one account", async () => {
    const token = await transaction((tx) =>
      makeLink(tx, { kind: "invitation", email: "twice@example.org", role: "reviewer" }, NOW),
    );
    const results = await Promise.all(
      ["a", "b", "c"].map((name) => acceptLink(token, { name, password: PASSWORD }, NOW)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.user.count({ where: { email: "twice@example.org" } })).toBe(1);
  });

  test.each<[LinkKind, Parameters<typeof makeLink>[1]]>([
    ["setup", { kind: "setup" }],
    ["invitation", { kind: "invitation", email: "late@example.org", role: "reviewer" }],
  ])("a link for %s ends with its time", async (kind, link) => {
    const token = await transaction((tx) => makeLink(tx, link, NOW));
    expect(await findLink(token, at(LINK_LIFETIMES[kind] - 1))).toEqual(link);
    expect(await findLink(token, at(LINK_LIFETIMES[kind]))).toBeNull();
    const typed = { name: "Late", email: "late@example.org", password: PASSWORD };
    expect(await acceptLink(token, typed, at(LINK_LIFETIMES[kind]))).toEqual({ ok: false, refusal: "gone" });
  });

  test.each([
    ["a role", { role: "administrator" }, { field: "role", code: "unknown-field" }],
    ["another address", { email: "other@example.org" }, { field: "email", code: "unknown-field" }],
    ["a short password", { password: "short" }, { field: "password", code: "too-short", limit: 12 }],
    ["no name", { name: " " }, { field: "name", code: "required" }],
  ])("an invitation is not accepted with %s, and stays open", async (_, typed, issue) => {
    const link = { kind: "invitation", email: "strict@example.org", role: "contributor" } as const;
    const token = await transaction((tx) => makeLink(tx, link, NOW));
    const result = await acceptLink(token, { name: "Strict", password: PASSWORD, ...typed }, NOW);
    expect(result).toEqual({ ok: false, refusal: "form", issues: [issue] });
    expect(await findLink(token, NOW)).toEqual(link);
    expect(await db.user.count({ where: { email: link.email } })).toBe(0);
  });
});

describeOnEachDatabase("users", () => {
  let administrator: Awaited<ReturnType<typeof person>>;
  test("an administrator invites; a second invitation replaces the first, and an account cannot be invited", async () => {
    administrator = await person("administrator", "admin");
    const invite = { email: "new@example.org", role: "contributor" } as const;
    const first = await inviteUser(invite, administrator.by);
    const second = await inviteUser(invite, administrator.by);
    if (!first.ok || !second.ok) throw new Error("Not invited");
    expect(await findLink(first.value, NOW)).toBeNull();
    expect(await findLink(second.value, NOW)).toEqual({ kind: "invitation", ...invite });
    const again = await inviteUser({ email: administrator.email, role: "reviewer" }, administrator.by);
    expect(again).toEqual({ ok: false, refusal: "taken" });
  });

  test("the log tells who invited, and nobody's address or name", async () => {
    const log = JSON.stringify(await db.logEntry.findMany({ include: { actor: true } }));
    expect(log).toContain("invited somebody as contributor");
    expect(log).not.toMatch(/example\.org|admin"/);
  });

  test("the actor of a person is tied to them by the salt alone", async () => {
    const { email } = administrator;
    const user = await db.user.findUniqueOrThrow({ where: { email }, include: { actor: true } });
    expect(user.actor).toMatchObject({ kind: "user", label: expect.stringMatching(/^person-[a-z0-9]{8}$/) });
    expect(user.actor.commitment).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each<[Role | null]>([[null], ["contributor"], ["reviewer"]])(
    "a viewer in the role %s may do none of it",
    async (role) => {
      const viewer = role === null ? null : (await person(role, `may-not-${role}`)).viewer;
      const by = { viewer, now: NOW };
      const refused = { ok: false, refusal: role === null ? "signed-out" : "forbidden" };
      const { userId } = administrator.viewer;
      expect(await inviteUser({ email: "x@example.org", role: "administrator" }, by)).toEqual(refused);
      expect(await changeRole(viewer?.userId ?? userId, "administrator", by)).toEqual(refused);
      expect(await disableUser(userId, by)).toEqual(refused);
      expect(await enableUser(userId, by)).toEqual(refused);
      expect(await makeResetLink(userId, by)).toEqual(refused);
      expect(await saveSettings({ ...(await readSettings()), soleEditorMayPublish: true }, by)).toBe(refused.refusal);
    },
  );

  test("whoever is disabled is signed out at once, cannot sign in or act, and can again once enabled", async () => {
    const { email, browser, viewer, by } = await person("administrator", "disabled");
    expect(await disableUser(viewer.userId, administrator.by)).toEqual({ ok: true, value: null });
    expect(await db.session.count({ where: { userId: viewer.userId } })).toBe(0);
    expect(await viewerIn(browser, NOW)).toBeNull();
    expect((await signIn(new Headers(), { email, password: PASSWORD }, NOW)).state).toBe("wrong");
    expect(await db.session.count({ where: { userId: viewer.userId } })).toBe(0);
    expect(await disableUser(administrator.viewer.userId, by)).toEqual({ ok: false, refusal: "signed-out" });
    await enableUser(viewer.userId, administrator.by);
    expect(await viewerIn(await signedInBrowser(email, NOW), NOW)).toMatchObject({ name: "disabled" });
  });

  test("whoever gets another role is signed out, and the log tells it", async () => {
    const { browser, viewer, email } = await person("reviewer", "demoted");
    await changeRole(viewer.userId, "contributor", administrator.by);
    expect(await viewerIn(browser, NOW)).toBeNull();
    expect(await viewerIn(await signedInBrowser(email, NOW), NOW)).toMatchObject({ role: "contributor" });
    expect(await lastLogged()).toEqual({
      action: "user-changed",
      reason: "role changed from reviewer to contributor",
      actorId: administrator.viewer.actorId,
    });
  });

  test("a demoted administrator's request that was under way changes nothing", async () => {
    const { viewer, by } = await person("administrator", "under-way");
    await changeRole(viewer.userId, "contributor", administrator.by);
    expect(await disableUser(administrator.viewer.userId, by)).toEqual({ ok: false, refusal: "forbidden" });
  });

  test("the last administrator who can sign in stays one, also when two would demote each other at once", async () => {
    await db.user.updateMany({
      where: { role: "administrator", id: { not: administrator.viewer.userId } },
      data: { disabledAt: NOW },
    });
    const { userId } = administrator.viewer;
    const refused = { ok: false, refusal: "last-administrator" };
    expect(await changeRole(userId, "reviewer", administrator.by)).toEqual(refused);
    expect(await disableUser(userId, administrator.by)).toEqual(refused);
    const other = await person("administrator", "other");
    await Promise.all([
      changeRole(userId, "reviewer", other.by),
      changeRole(other.viewer.userId, "reviewer", administrator.by),
    ]);
    expect(await db.user.count({ where: { role: "administrator", disabledAt: null } })).toBe(1);
    await db.user.update({ where: { id: userId }, data: { role: "administrator" } });
  });

  test("a link for a new password ends all sessions, and works for a day, once", async () => {
    const { email, browser, viewer } = await person("contributor", "forgetful");
    const made = await makeResetLink(viewer.userId, administrator.by);
    if (!made.ok) throw new Error("No link");
    expect(await findLink(made.value, at(LINK_LIFETIMES["password-reset"]))).toBeNull();
    const typed = { password: "another long password" };
    expect(await acceptLink(made.value, typed, NOW)).toEqual({ ok: true, email });
    expect(await acceptLink(made.value, typed, NOW)).toEqual({ ok: false, refusal: "gone" });
    expect(await viewerIn(browser, NOW)).toBeNull();
    expect((await signIn(new Headers(), { email, password: PASSWORD }, NOW)).state).toBe("wrong");
    expect((await signIn(new Headers(), { email, ...typed }, NOW)).state).toBe("signed-in");
  });

  test.each([
    ["soleEditorMayPublish", "setting/sole-editor-may-publish"],
    ["storedTextIsPublic", "setting/stored-text-is-public"],
    ["checksSourcesHourly", "setting/checks-sources-hourly"],
  ] as const)("the setting %s is kept, logged, and raises the site's version", async (name, subject) => {
    const { version } = await db.site.findUniqueOrThrow({ where: { id: 1 } });
    const settings = { ...(await readSettings()), [name]: true };
    expect(await saveSettings(settings, administrator.by)).toBeNull();
    expect(await readSettings()).toEqual(settings);
    expect(await db.site.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({ version: version + 1 });
    const logged = await db.logEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(logged).toMatchObject({ action: "setting-changed", subject });
    const count = await db.logEntry.count();
    expect(await saveSettings(settings, administrator.by)).toBeNull();
    // What did not change is not told again.
    expect(await db.logEntry.count()).toBe(count);
  });
});
