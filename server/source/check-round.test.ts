import { beforeAll, expect, test } from "vitest";
import { aSource } from "@/domain/citation/source.fixture";
import { groupByHealth } from "@/domain/citation/source-health";
import { NO_METADATA } from "@/domain/citation/source-metadata";
import { aCitation, aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import type { FetchResult } from "../fetch/fetch-document";
import { checkSources } from "./check-round";
import { listSourceStates } from "./health";
import { goRound, takeRound } from "./hourly";
import type { ReadDocument } from "./readable";
import type { FetchMeans } from "./store-fetched";

const HOUR = 60 * 60 * 1000;
const START = Date.UTC(2026, 2, 1);

const plain: ReadDocument = async ({ bytes }) => ({
  ok: true,
  text: new TextDecoder().decode(bytes),
  metadata: NO_METADATA,
});

describeOnEachDatabase("a round of checks", () => {
  let asked: string[] = [];
  let atOnce: string[] = [];

  /** Answers as the address says; of one site nobody asks twice at a time. */
  const means: FetchMeans = {
    read: plain,
    async fetch(url): Promise<FetchResult> {
      const { host, pathname } = new URL(url);
      if (atOnce.includes(host)) throw new Error(`${host} was asked twice at a time`);
      atOnce.push(host);
      await new Promise((resolve) => setImmediate(resolve));
      atOnce = atOnce.filter((other) => other !== host);
      asked.push(pathname);
      if (pathname === "/gone") return { ok: false, problem: "status", status: 404, url };
      if (pathname === "/broken") throw new Error("This is a fault of ours");
      const text = pathname === "/said" ? "They said: we say so." : "Nothing.";
      const document = { bytes: new TextEncoder().encode(text), mediaType: "text/plain", charset: null } as const;
      return { ok: true, document: { ...document, status: 200, url, redirects: [], headers: [] } };
    },
  };
  const now = () => new Date(START);

  beforeAll(async () => {
    const addresses = {
      said: "https://one.example/said",
      unsaid: "https://one.example/unsaid",
      gone: "https://two.example/gone",
      broken: "https://two.example/broken",
      paper: null,
    };
    const sources = Object.entries(addresses).map(([id, url]) => [id, aSource({ id, title: id, url })] as const);
    const positions = Object.keys(addresses).map((id, day) =>
      aPosition({ statedOn: `2025-06-0${day + 1}`, citations: [{ ...aCitation(id), exact: "we say so" }] }),
    );
    const dossier = dossierOf(aRecord(positions, { sources: new Map(sources) }));
    const result = await importDossier({ dossier, now: now() });
    if (!result.ok) throw new Error(JSON.stringify(result));
  });

  test("asks every address, one of a site at a time, and goes on where one breaks", async () => {
    const told = new Map<string, unknown>();
    await checkSources({}, { now, told: (key, result) => told.set(key, result), means });
    expect(asked.toSorted()).toEqual(["/broken", "/gone", "/said", "/unsaid"]);
    expect(told.get("said")).toMatchObject({ outcome: "same" });
    expect(told.get("gone")).toMatchObject({ outcome: "gone", status: 404 });
    expect(told.get("broken")).toBeInstanceOf(Error);
  });

  test("leaves each source with its health", async () => {
    const groups = groupByHealth(await listSourceStates());
    expect(groups.map(({ health, sources }) => [health, sources.map(({ source }) => source.id).toSorted()])).toEqual([
      ["absent", ["unsaid"]],
      ["gone", ["gone"]],
      ["no-copy", ["broken", "paper"]],
      ["fine", ["said"]],
    ]);
  });

  test("asks only what it is told to, those first that were not asked for longest", async () => {
    asked = [];
    await checkSources({ sources: ["said", "broken"] }, { now, told: () => undefined, means });
    expect(asked.toSorted()).toEqual(["/broken", "/said"]);
    asked = [];
    await checkSources({ negotiation: "nowhere" }, { now, told: () => undefined, means });
    expect(asked).toEqual([]);
    await checkSources({ most: 1 }, { now, told: () => undefined, means });
    expect(asked).toEqual(["/broken"]);
    asked = [];
    await checkSources({ notSince: new Date(START - 1) }, { now, told: () => undefined, means });
    expect(asked).toEqual(["/broken"]);
  });

  test("ends between two sources when it is told to", async () => {
    asked = [];
    const ending = new AbortController();
    await checkSources(
      { sources: ["said", "unsaid"] },
      { now, told: () => ending.abort(), signal: ending.signal, means },
    );
    expect(asked).toHaveLength(1);
  });

  test("goes by itself only where the setting asks for it, once an hour, in one process", async () => {
    const { signal } = new AbortController();
    asked = [];
    expect(await goRound(now, signal, means)).toBe(false);
    await db.site.update({ where: { id: 1 }, data: { checksSourcesHourly: true } });
    const taken = await Promise.all(Array.from({ length: 5 }, () => takeRound(new Date(START))));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await takeRound(new Date(START + HOUR - 1))).toBe(false);
    expect(asked).toEqual([]);
    // A day later everything is asked again.
    expect(await goRound(() => new Date(START + 24 * HOUR + 1), signal, means)).toBe(true);
    expect(asked.toSorted()).toEqual(["/broken", "/gone", "/said", "/unsaid"]);
  });
});
