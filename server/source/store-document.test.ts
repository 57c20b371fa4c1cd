import { createHash } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import { NO_METADATA } from "@/domain/citation/source-metadata";
import { aCitation, aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { readVersion } from "../db/versions";
import { importDossier } from "../dossier/commands";
import type { FetchResult } from "../fetch/fetch-document";
import { compareCopies } from "./compare-copies";
import { listCopies } from "./copies";
import { findCopy, findCopyFile, findCurrentText } from "./find-copy";
import type { ReadDocument } from "./readable";
import { fetchAndStore } from "./store-fetched";
import { storeFile } from "./store-file";

const READER = { edits: true, readsTexts: true };
const PUBLIC = { edits: false, readsTexts: false };
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Reads a document as the text that it is. */
const plain: ReadDocument = async ({ bytes }) => {
  const text = new TextDecoder().decode(bytes);
  return text === "" ? { ok: false, problem: "no-text" } : { ok: true, text, metadata: NO_METADATA };
};

describeOnEachDatabase("documents that are stored", () => {
  let anna: Viewer;
  let minutes = 0;
  let asked: string[];

  beforeAll(async () => {
    const citations = ["we say so", "never again"].map((exact) => ({ ...aCitation("tass"), exact }));
    const record = aRecord([aPosition({ statedOn: "2025-06-02", citations })]);
    const result = await importDossier({ dossier: dossierOf(record), now: new Date("2026-01-01T00:00:00Z") });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    anna = await recordPerson("contributor", "anna");
  });

  beforeEach(() => {
    asked = [];
  });

  const order = (viewer: Viewer | null = anna) => {
    minutes += 1;
    return { viewer, key: "tass", archiveUrl: null, now: new Date(Date.UTC(2026, 2, 1, 0, minutes)) };
  };
  const answer = (text: string, url = "https://example.org/tass"): FetchResult => ({
    ok: true,
    document: {
      ...{ status: 200, bytes: utf8(text), mediaType: "text/plain", charset: null, url },
      ...{ redirects: [], headers: [["server", "x"]] },
    },
  });
  const fetchGives = (result: FetchResult) => ({
    read: plain,
    fetch: async (url: string) => {
      asked.push(url);
      return result;
    },
  });
  const lastFetch = () => db.sourceFetch.findFirstOrThrow({ orderBy: { id: "desc" } });
  const checks = async () =>
    (await db.quoteCheck.findMany({ orderBy: { citationId: "asc" } })).map(({ result }) => result);

  test("a file is kept byte for byte with its text, once", async () => {
    const file = { name: "C:\\files\\speech.txt", bytes: utf8("Today we say so.\r\n") };
    expect(await storeFile({ ...order(), archiveUrl: "https://archive.example/1", file }, plain)).toEqual({
      ok: true,
      outcome: "new",
    });
    expect(await storeFile({ ...order(), file }, plain)).toEqual({ ok: true, outcome: "known" });
    const [copy, ...others] = await listCopies("tass");
    expect(others).toEqual([]);
    const bytesSha256 = createHash("sha256").update(file.bytes).digest("hex");
    expect(copy).toMatchObject({ number: 1, how: "file", mediaType: "text/plain", bytesSha256, current: true });
    expect(copy?.archiveUrl).toBe("https://archive.example/1");
    expect(Buffer.from((await findCopyFile("tass", 1))?.bytes ?? []).equals(file.bytes)).toBe(true);
    expect(await findCopy("tass", 1, READER)).toMatchObject({ kept: { fileName: "speech.txt", hasBytes: true } });
    expect(await checks()).toEqual(["exact", "absent"]);
  });

  test("the public sees the quotes and a little around them, and neither the text nor how it came", async () => {
    const seen = await findCopy("tass", 1, PUBLIC);
    expect(seen).toMatchObject({ kept: null, text: { pieces: null, passages: [{ place: { words: "we say so" } }] } });
    expect((await findCurrentText("tass", READER))?.pieces?.map(({ text }) => text)).toEqual([
      ...["Today ", "we say so", "."],
    ]);
    expect(await findCopy("tass", 2, READER)).toBeNull();
  });

  test.each([
    ["", "", "none"],
    ["empty.txt", "", "empty"],
    ["sheet.xlsx", "PK\u0003\u0004\0", "media-type"],
    ["speech.pdf", "words", "media-type"],
    ["spaces.txt", " \n ", "no-text"],
  ])("the file %j is refused", async (name, text, problem) => {
    const result = await storeFile({ ...order(), file: { name, bytes: utf8(text) } }, plain);
    expect(result).toMatchObject({ ok: false, refusal: { kind: "problem", problem } });
  });

  test("a file that is too large is refused before it is read", async () => {
    const file = { name: "large.txt", bytes: new Uint8Array(5 * 1024 * 1024 + 1).fill(97) };
    expect(await storeFile({ ...order(), file }, plain)).toMatchObject({ refusal: { problem: "too-large" } });
  });

  test("an address that changed gives a new copy, one that did not only the time", async () => {
    const before = Number(await readVersion("talks"));
    const changed = fetchGives(answer("We take it back: never again.", "https://example.org/moved"));
    expect(await fetchAndStore(order(), changed)).toEqual({ ok: true, outcome: "new" });
    expect(asked).toEqual(["https://example.org/tass"]);
    expect(await lastFetch()).toMatchObject({ outcome: "changed", movedTo: "https://example.org/moved" });
    expect(await checks()).toEqual(["absent", "exact"]);
    expect(await readVersion("talks")).toBeGreaterThan(before);
    expect(await fetchAndStore(order(), changed)).toEqual({ ok: true, outcome: "same" });
    expect(await lastFetch()).toMatchObject({ outcome: "same", actorId: anna.actorId });
    const [newest, oldest] = await listCopies("tass");
    expect([newest?.number, newest?.current, oldest?.current]).toEqual([2, true, false]);
    expect(newest?.lastSeenAt).toBe(new Date(Date.UTC(2026, 2, 1, 0, minutes)).toISOString());
  });

  test("what changed from copy to copy is shown with the quotes that it touches; the public is not shown the text", async () => {
    const compared = await compareCopies("tass", { from: 1, to: 2 }, READER);
    expect(compared?.quotes).toMatchObject([
      { exact: "we say so", from: "exact", to: "absent", touched: true },
      { exact: "never again", from: "absent", to: "exact", touched: true },
    ]);
    expect(compared?.changes?.some(({ kind }) => kind === "removed")).toBe(true);
    expect(await compareCopies("tass", { from: 1, to: 2 }, PUBLIC)).toMatchObject({ changes: null, same: false });
    expect(await compareCopies("tass", { from: 1, to: 3 }, READER)).toBeNull();
  });

  test("an address that went back to an earlier text makes that copy the current one again", async () => {
    expect(await fetchAndStore(order(), fetchGives(answer("Today we say so.")))).toEqual({
      ok: true,
      outcome: "known",
    });
    expect(await lastFetch()).toMatchObject({ outcome: "changed", movedTo: null });
    expect((await listCopies("tass")).map(({ number, current }) => [number, current])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(await checks()).toEqual(["exact", "absent"]);
  });

  test.each([
    [{ problem: "status", status: 410 }, "gone"],
    [{ problem: "status", status: 500 }, "failed"],
    [{ problem: "blocked", status: null }, "failed"],
  ] as const)("that an address gave nothing is noted: %j", async (failure, outcome) => {
    const result = await fetchAndStore(order(), fetchGives({ ok: false, url: null, ...failure }));
    expect(result).toEqual({ ok: false, refusal: { kind: "problem", ...failure } });
    expect(await lastFetch()).toMatchObject({ outcome, ...failure, snapshotId: null });
  });

  test("nobody who may not store has an address asked, and nobody has too many asked", async () => {
    const means = fetchGives(answer("Today we say so."));
    const refused = { ok: false, refusal: { kind: "denied", denial: "signed-out" } };
    expect(await fetchAndStore(order(null), means)).toEqual(refused);
    expect(await fetchAndStore(order({ ...anna, userId: "nobody" }), means)).toEqual(refused);
    expect(await fetchAndStore({ ...order(), key: "nothing" }, means)).toMatchObject({ refusal: { kind: "unknown" } });
    expect(asked).toEqual([]);
    const hurried = { ...order(), now: new Date("2026-04-01T00:00:00Z") };
    const outcomes: boolean[] = [];
    for (let tries = 0; tries < 31; tries += 1) outcomes.push((await fetchAndStore(hurried, means)).ok);
    expect(outcomes.filter(Boolean)).toHaveLength(30);
    expect(asked).toHaveLength(30);
    expect(await fetchAndStore(hurried, means)).toMatchObject({ refusal: { problem: "too-often" } });
  });
});
