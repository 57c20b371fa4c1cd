import { expect, test } from "vitest";
import { db, transaction } from "./db";
import { describeOnEachDatabase } from "./test-databases";
import { raiseVersion, readSiteVersion, readVersion } from "./versions";

const FIRST = new Date("2025-06-02T10:00:00Z");
const LATER = new Date("2025-06-03T10:00:00Z");

function aNegotiation(slug: string) {
  return db.negotiation.create({ data: { slug, title: "A title", summary: "A summary", changedAt: FIRST } });
}

describeOnEachDatabase("versions", () => {
  test("an unknown negotiation has no version", async () => {
    expect(await readVersion("unknown")).toBeNull();
  });

  test("a change raises its negotiation and the site, and no other negotiation", async () => {
    const changed = await aNegotiation("changed");
    await aNegotiation("untouched");
    const site = await readSiteVersion();
    await transaction((tx) => raiseVersion(tx, [changed.id, changed.id], LATER));
    expect(await readVersion("changed")).toBe(2);
    expect(await readVersion("untouched")).toBe(1);
    expect(await readSiteVersion()).toBe(site + 1);
    const { changedAt } = await db.negotiation.findUniqueOrThrow({ where: { slug: "changed" } });
    expect(changedAt).toEqual(LATER);
  });

  test("a transaction that fails raises nothing", async () => {
    const { id } = await aNegotiation("failing");
    const site = await readSiteVersion();
    const failing = transaction(async (tx) => {
      await raiseVersion(tx, [id], LATER);
      throw new Error("too bad");
    });
    await expect(failing).rejects.toThrow("too bad");
    expect([await readVersion("failing"), await readSiteVersion()]).toEqual([1, site]);
  });

  test("a negotiation that does not exist is a bug", async () => {
    await expect(transaction((tx) => raiseVersion(tx, [999_999], LATER))).rejects.toThrow("1 of 1 negotiations");
  });

  test("without negotiations only the site is raised", async () => {
    const site = await readSiteVersion();
    await transaction((tx) => raiseVersion(tx, [], LATER));
    expect(await readSiteVersion()).toBe(site + 1);
  });
});
