import { beforeAll, expect, test } from "vitest";
import { NO_METADATA } from "@/domain/citation/source-metadata";
import { aCitation, aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { readVersion } from "../db/versions";
import { importDossier } from "../dossier/commands";
import type { FetchResult } from "../fetch/fetch-document";
import { checkSource } from "./check-source";
import type { ReadDocument } from "./readable";

/** Reads a document as the text that it is. */
const plain: ReadDocument = async ({ bytes }) => ({
  ok: true,
  text: new TextDecoder().decode(bytes),
  metadata: NO_METADATA,
});

const WITH = "They said: we say so. No more.";
const WITHOUT = "They said nothing at all.";

describeOnEachDatabase("a source that is checked again", () => {
  let minutes = 0;

  beforeAll(async () => {
    const citations = [{ ...aCitation("tass"), exact: "we say so" }];
    const record = aRecord([aPosition({ statedOn: "2025-06-02", citations })]);
    const result = await importDossier({ dossier: dossierOf(record), now: new Date("2026-01-01T00:00:00Z") });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
  });

  const check = (result: FetchResult, key = "tass") => {
    minutes += 1;
    const now = new Date(Date.UTC(2026, 2, 1, 0, minutes));
    return checkSource({ key, now }, { read: plain, fetch: async () => result });
  };
  const page = (text: string, url = "https://example.org/tass"): FetchResult => ({
    ok: true,
    document: {
      ...{ status: 200, bytes: new TextEncoder().encode(text), mediaType: "text/plain", charset: null, url },
      ...{ redirects: [], headers: [] },
    },
  });
  const answer = (status: number): FetchResult => ({
    ...{ ok: false, problem: "status", status, url: "https://example.org/tass" },
  });
  const alert = () => db.quoteAlert.findFirst({ select: { before: true, after: true, settledAt: true } });
  const quote = async () => (await db.quoteCheck.findFirstOrThrow()).result;
  const last = () => db.sourceFetch.findFirstOrThrow({ orderBy: { id: "desc" } });

  test("a quote that is found the first time is no news", async () => {
    expect(await check(page(WITH))).toMatchObject({ ok: true, outcome: "same" });
    expect(await quote()).toBe("exact");
    expect(await alert()).toBeNull();
  });

  test("a quote that is gone from the page raises an alert and the version", async () => {
    const before = await readVersion("talks");
    expect(await check(page(WITHOUT))).toMatchObject({ ok: true, outcome: "changed" });
    expect(await quote()).toBe("absent");
    expect(await alert()).toEqual({ before: "exact", after: "absent", settledAt: null });
    expect(await readVersion("talks")).not.toEqual(before);
    // The same once more changes nothing.
    expect(await check(page(WITHOUT))).toMatchObject({ ok: true, outcome: "same" });
    expect(await alert()).toEqual({ before: "exact", after: "absent", settledAt: null });
  });

  test("once the page says the words again, its first copy counts and the alert goes away", async () => {
    expect(await check(page(WITH))).toMatchObject({ ok: true, outcome: "changed" });
    expect(await db.snapshot.count()).toBe(2);
    expect(await quote()).toBe("exact");
    expect(await alert()).toBeNull();
  });

  test("a page that is gone keeps its copies and its checks", async () => {
    for (const status of [404, 410]) {
      expect(await check(answer(status))).toMatchObject({ ok: true, outcome: "gone", status });
      expect(await last()).toMatchObject({ outcome: "gone", status, snapshotId: null, actorId: null });
    }
    expect(await db.snapshot.count()).toBe(2);
    expect(await quote()).toBe("exact");
    expect(await alert()).toBeNull();
  });

  test("another error is a failure, and an address that leads elsewhere is noted", async () => {
    expect(await check(answer(503))).toMatchObject({ ok: true, outcome: "failed", problem: "status", status: 503 });
    await check(page(WITH, "https://example.org/moved"));
    expect(await last()).toMatchObject({ outcome: "same", movedTo: "https://example.org/moved" });
  });

  test("an alert that was settled opens again when the quote turns once more", async () => {
    await check(page(WITHOUT));
    const { actorId } = await db.logEntry.findFirstOrThrow({ where: { action: "snapshot-stored" } });
    const settled = { settledAt: new Date("2026-03-01T12:00:00Z"), actorId, note: "An archive has it." };
    await db.quoteAlert.updateMany({ data: settled });
    await check(page(WITHOUT));
    expect((await alert())?.settledAt).not.toBeNull();
    await check(page(WITH));
    expect(await alert()).toEqual({ before: "absent", after: "exact", settledAt: null });
  });

  test("what is not there, or has no address, is not asked", async () => {
    expect(await check(page(WITH), "nothing")).toEqual({ ok: false, problem: "unknown" });
  });
});
