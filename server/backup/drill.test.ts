import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { chooseDatabase, type Database, db } from "../db/db";
import { openDatabase } from "../db/open-database";
import { describeOnEachDatabase } from "../db/test-databases";
import { mustImport } from "../log/test-log";
import { verifyLog } from "../log/verify";
import { findNegotiation } from "../negotiation/queries";
import { backUp } from "./back-up";
import type { Progress } from "./progress";
import { restore } from "./restore";
import { testPlaces } from "./test-places";

const NOW = new Date("2026-03-01T00:00:00Z");
const WRITERS = 2;

const places = testPlaces();

/** Processes that publish without pause, and what they have had acknowledged. */
class Publishers {
  readonly acknowledged: string[] = [];
  readonly #children: ChildProcess[];
  #onLine: () => void = () => undefined;
  #hasFailed = false;

  constructor(url: string, people: readonly Viewer[]) {
    this.#children = Array.from({ length: WRITERS }, (_, index) => {
      const script = ["--import", "tsx", "server/backup/test-publisher.ts"];
      const child = spawn(process.execPath, [...script, JSON.stringify(people), String(index * 2_000)], {
        env: { ...process.env, DATABASE_URL: url },
        stdio: ["ignore", "pipe", "inherit"],
      });
      child.on("exit", (code) => {
        this.#hasFailed ||= code !== null;
        this.#onLine();
      });
      createInterface({ input: child.stdout }).on("line", (line) => {
        this.acknowledged.push(line);
        this.#onLine();
      });
      return child;
    });
  }

  /** Waits for that many more publications. */
  async more(count: number): Promise<void> {
    const enough = this.acknowledged.length + count;
    while (this.acknowledged.length < enough) {
      if (this.#hasFailed) throw new Error("A process that publishes has ended by itself");
      await new Promise<void>((resolve) => {
        this.#onLine = resolve;
      });
    }
  }

  /** Ends them; a publication that is under way may or may not be made. */
  async end(): Promise<void> {
    const ended = this.#children.map((child) => once(child, "exit"));
    for (const child of this.#children) child.kill();
    for (const [code, signal] of await Promise.all(ended)) expect([code, signal]).toEqual([null, "SIGTERM"]);
  }
}

/** Backs a database up while others publish: before it, in the middle of it and after it. */
async function backUpAmidWrites(url: string, people: readonly Viewer[], file: string) {
  const publishers = new Publishers(url, people);
  try {
    await publishers.more(10);
    const acknowledgedBefore = [...publishers.acknowledged];
    // Between the log and the positions that it tells of, others publish.
    const onProgress = async ({ what }: Progress) => {
      if (what === "LogEntry" || what === "Position") await publishers.more(5);
    };
    const saved = await backUp({ url, file, now: NOW, onProgress });
    await publishers.more(5);
    return { saved, acknowledgedBefore };
  } finally {
    await publishers.end();
  }
}

/** The record as it was when the log had that entry: what came with a later one is left out. */
async function recordAsOf(database: Database, entry: number) {
  const { db: from } = database;
  const log = await from.logEntry.findMany({ where: { id: { lte: entry } }, orderBy: { id: "asc" } });
  const ids = new Set(log.flatMap(({ revisionId }) => revisionId ?? []));
  const published = new Set(log.filter(({ action }) => action === "published").map(({ revisionId }) => revisionId));
  const revisions = await from.revision.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: "asc" },
    include: { body: true, citations: true, position: { select: { key: true } } },
  });
  return {
    log,
    revisions,
    public: revisions.filter(({ id }) => published.has(id)).map(({ position }) => position.key),
  };
}

async function count(database: Database) {
  const { db: from } = database;
  const public_ = await from.position.findMany({
    where: { state: "published" },
    orderBy: { publishedRevisionId: "asc" },
    select: { key: true },
  });
  return {
    public: public_.map(({ key }) => key),
    rows: {
      ...{ LogEntry: await from.logEntry.count(), Position: await from.position.count() },
      ...{ Revision: await from.revision.count(), RevisionBody: await from.revisionBody.count() },
      ...{ Citation: await from.citation.count(), Review: await from.review.count(), Draft: await from.draft.count() },
    },
  };
}

describeOnEachDatabase("a backup that is made while others publish", (database, kind) => {
  let people: Viewer[];

  beforeAll(async () => {
    await mustImport(dossierOf(aRecord([aPosition({ statedOn: "2025-06-02" })])));
    people = [await recordPerson("contributor", "anna"), await recordPerson("reviewer", "boris")];
  });

  test("restores to the record as it was at one entry of the log", { timeout: 120_000 }, async () => {
    const file = places.newFile();
    const { saved, acknowledgedBefore } = await backUpAmidWrites(database().url, people, file);

    const url = await places.newDatabase(kind);
    const restored = await restore({ file, url });
    if (!restored.ok) throw new Error(JSON.stringify(restored.refusal));
    const { entries, head } = saved.log;
    expect(restored.found).toMatchObject({ log: { ok: true, entries, head }, alteredContent: null });
    const elsewhere = await openDatabase(url);
    try {
      const counts = await count(elsewhere);
      const told = restored.backup.manifest.tables.map(({ name, rows }) => [name, rows] as const);
      expect(Object.fromEntries(told)).toMatchObject(counts.rows);
      const expected = await recordAsOf(database(), entries);
      expect(await recordAsOf(elsewhere, entries)).toEqual(expected);
      expect(counts.public).toEqual(expected.public);
      expect(acknowledgedBefore.filter((key) => !counts.public.includes(key))).toEqual([]);
      expect(await readPositions(elsewhere)).toHaveLength(counts.public.length);
      // The log went on from there, and holds that head.
      const now = await verifyLog(db, { keptHead: String(head) });
      expect(now).toMatchObject({ ok: true });
      expect(now.ok && now.entries - entries).toBeGreaterThanOrEqual(15);
    } finally {
      await elsewhere.close();
    }
  });
});

/** What readers of a database see. */
async function readPositions(database: Database) {
  const before = chooseDatabase(database);
  try {
    return (await findNegotiation("talks"))?.positions ?? [];
  } finally {
    chooseDatabase(before);
  }
}
