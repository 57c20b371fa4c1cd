import { expect, test } from "vitest";
import { recordPerson } from "../auth/test-people";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { allowPin, type PinLimits } from "./pin-allowance";

const HOUR = 60 * 60 * 1000;
const LIMITS: PinLimits = {
  network: { most: 2, within: HOUR },
  strangers: { most: 5, within: HOUR },
  viewer: { most: 3, within: HOUR },
};
const DAY = Date.parse("2026-03-01T00:00:00Z");
const from = (address: string) => new Headers({ "x-forwarded-for": address });

/** What a stranger is told who pins from an address, so many hours after the day began. */
function stranger(address: string, hours: number) {
  return allowPin({ headers: from(address), viewer: null, now: new Date(DAY + hours * HOUR) }, LIMITS);
}

describeOnEachDatabase("how often links may be pinned", () => {
  test("a network that pinned its share is told when again, and others go on", async () => {
    expect(await stranger("203.0.113.1", 0)).toEqual({ ok: true });
    expect(await stranger("203.0.113.1", 0.25)).toEqual({ ok: true });
    expect(await stranger("203.0.113.1", 0.5)).toEqual({ ok: false, again: new Date(DAY + HOUR) });
    expect(await stranger("203.0.113.2", 0.5)).toEqual({ ok: true });
    expect(await stranger("203.0.113.1", 1)).toEqual({ ok: true });
  });

  test("all strangers together have a share too; what was refused to a network takes nothing of it", async () => {
    for (let network = 0; network < 5; network += 1) {
      expect(await stranger("198.51.100.1", 10)).toMatchObject({ ok: network < 2 });
    }
    for (const [address, ok] of [
      ["198.51.100.2", true],
      ["198.51.100.3", true],
      ["198.51.100.4", true],
      ["198.51.100.5", false],
    ] as const) {
      expect((await stranger(address, 10)).ok, address).toBe(ok);
    }
  });

  test("somebody who is signed in has a share of their own, whatever the network did", async () => {
    const viewer = await recordPerson("contributor", "pinner");
    const pin = (hours: number) =>
      allowPin({ headers: from("192.0.2.1"), viewer, now: new Date(DAY + hours * HOUR) }, LIMITS);
    for (let tries = 0; tries < 3; tries += 1) expect(await stranger("192.0.2.1", 20)).toMatchObject({ ok: tries < 2 });
    for (let tries = 0; tries < 3; tries += 1) expect(await pin(20)).toEqual({ ok: true });
    expect(await pin(20.5)).toEqual({ ok: false, again: new Date(DAY + 21 * HOUR) });
  });

  test("the table of tries tells no address, and forgets what counts no more", async () => {
    await stranger("192.0.2.77", 30);
    const keys = async () => (await db.rateLimit.findMany()).map(({ key }) => key);
    expect((await keys()).join()).not.toContain("192.0.2");
    await stranger("192.0.2.78", 31.5);
    expect((await keys()).filter((key) => key.startsWith("pin/"))).toHaveLength(2);
  });
});
