import { describe, expect, test } from "vitest";
import { fromFile } from "@/domain/dossier/from-file";
import { NO_ENTRY } from "@/domain/log/entry";
import type { Fault } from "@/domain/log/fault";
import { aDossier, aPosition, aSource } from "@/seeds/factories";
import type { DatabaseKind } from "../db/database-url";
import { DATABASE_KINDS, freshDatabase } from "../db/test-databases";
import { listStoredHashes } from "../dossier/stored-hash";
import { appendLog, type NewEntry } from "./append";
import { mustImport, type TestLog, withLog } from "./test-log";
import { at, TAMPERINGS } from "./test-tamperings";
import { verifyLog } from "./verify";

/** The log's entries after `withTalks`: two sources, three positions in the order of their days, the import. */
const ENTRIES = 6;

/** With another summary, a later import revises all three positions; with another title, a source. */
function talks(summary: string, title: string) {
  const days = ["2025-06-01", "2025-06-02", "2025-06-03"];
  const sources = [aSource("tass", { title }), aSource("reuters")];
  return fromFile(aDossier({ sources, positions: days.map((statedOn) => aPosition({ statedOn, summary })) }));
}

function withTalks(kind: DatabaseKind, f: (log: TestLog) => Promise<void>): Promise<void> {
  return withLog(kind, talks("Says that it supports it.", "Memorandum"), f);
}

describe.each(DATABASE_KINDS)("verifying the log, on %s", (kind) => {
  test("an empty log is whole, and its head says so", async () => {
    const { database, remove } = await freshDatabase(kind);
    const whole = { ok: true, entries: 0, head: NO_ENTRY, removed: 0 };
    expect(await verifyLog(database.db)).toEqual(whole);
    expect(await verifyLog(database.db, { keptHead: NO_ENTRY })).toEqual(whole);
    await remove();
  });

  test("a log is whole after changes as they are made, and holds every head that it had", async () => {
    await withTalks(kind, async ({ database: { db } }) => {
      const first = await verifyLog(db);
      expect(first).toMatchObject({ ok: true, entries: ENTRIES });
      await mustImport(talks("Says it otherwise.", "Another title"));
      const keptHead = first.ok ? first.head : "";
      expect(await verifyLog(db, { keptHead })).toMatchObject({ ok: true, entries: ENTRIES + 5, removed: 0 });
    });
  });

  test.each(TAMPERINGS)("finds %s", async (_, statements, fault) => {
    await withTalks(kind, async ({ database: { db }, tamper }) => {
      await tamper(...statements);
      expect(await verifyLog(db)).toMatchObject({ ok: false, fault });
    });
  });

  test("finds a tail that was cut off, by a head that was kept", async () => {
    await withTalks(kind, async ({ database: { db }, tamper }) => {
      const keptHead = await headOf({ db });
      await tamper(`DELETE FROM "LogEntry" WHERE "id" = ${ENTRIES}`);
      expect(await verifyLog(db)).toMatchObject({ ok: true, entries: ENTRIES - 1 });
      const fault = { kind: "head-missing", head: keptHead };
      expect(await verifyLog(db, { keptHead })).toEqual({ ok: false, fault });
    });
  });

  test("finds that an older revision was put in the place of the published one", async () => {
    await withTalks(kind, async ({ database: { db }, tamper }) => {
      const { positionId, revisionId } = await db.logEntry.findUniqueOrThrow({ where: { id: 4 } });
      await mustImport(talks("Says it otherwise.", "Memorandum"));
      await tamper(`UPDATE "Position" SET "publishedRevisionId" = ${revisionId} WHERE "id" = ${positionId}`);
      const record = 'what is published of the position "russia.ceasefire-first.2025-06-02"';
      expect(await verifyLog(db)).toEqual({ ok: false, fault: { kind: "record-differs", sequence: 8, record } });
    });
  });

  test("finds a revision that no entry tells of", async () => {
    await withTalks(kind, async ({ database }) => {
      await database.transaction(async (tx) => {
        const { id: _, ...row } = await tx.revision.findFirstOrThrow({ orderBy: { id: "asc" } });
        await tx.revision.create({ data: { ...row, number: 2, kind: "correction" } });
      });
      const { fault } = await faultOf(database);
      expect(fault).toEqual({
        kind: "unlogged",
        record: 'revision 2 of the position "russia.ceasefire-first.2025-06-01"',
      });
    });
  });

  test("finds a position that was published in silence", async () => {
    await withTalks(kind, async ({ database, tamper }) => {
      await recordWaiting(database, tamper);
      expect(await verifyLog(database.db)).toMatchObject({ ok: true, entries: ENTRIES + 1 });
      const newest = '(SELECT max("id") FROM "Revision")';
      await tamper(
        `UPDATE "Position" SET "state" = 'published', "publishedRevisionId" = ${newest} WHERE "key" = 'waiting'`,
      );
      const record = 'the publication of the position "waiting"';
      expect(await faultOf(database)).toMatchObject({ fault: { kind: "unlogged", record } });
    });
  });

  test("leaves out what was removed for legal reasons, if an entry tells of it", async () => {
    await withTalks(kind, async ({ database, tamper }) => {
      const at = new Date("2026-02-01T00:00:00Z");
      const { revisionId, actorId, positionId } = await database.db.logEntry.findUniqueOrThrow({ where: { id: 4 } });
      if (revisionId === null) throw new Error("Entry 4 tells of no revision");
      await database.db.legalRemoval.create({ data: { revisionId, reason: "A court's order", actorId, at } });
      await tamper(`DELETE FROM "RevisionBody" WHERE "revisionId" = ${revisionId}`);
      expect((await faultOf(database)).fault).toMatchObject({ kind: "unlogged" });
      await database.transaction((tx) => appendLog(tx, [{ action: "removed", revisionId, positionId, actorId, at }]));
      expect(await verifyLog(database.db)).toMatchObject({ ok: true, removed: 1 });
    });
  });

  test("walks a long log, and finds what is missing far behind its beginning", async () => {
    await withTalks(kind, async ({ database, tamper }) => {
      const { actorId } = await database.db.logEntry.findFirstOrThrow();
      const entry: NewEntry = { action: "setting-changed", actorId, at: new Date("2026-02-01T00:00:00Z") };
      await database.transaction((tx) => appendLog(tx, Array<NewEntry>(1_200).fill(entry)));
      expect(await verifyLog(database.db)).toMatchObject({ ok: true, entries: ENTRIES + 1_200 });
      await tamper('DELETE FROM "LogEntry" WHERE "id" = 1001');
      expect((await faultOf(database)).fault).toEqual(at("missing-before", 1002));
    });
  });
});

async function headOf({ db }: Pick<TestLog["database"], "db">): Promise<string> {
  const verdict = await verifyLog(db);
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.fault));
  return verdict.head;
}

async function faultOf({ db }: Pick<TestLog["database"], "db">): Promise<{ fault: Fault }> {
  const verdict = await verifyLog(db);
  if (verdict.ok) throw new Error("The log is whole");
  return verdict;
}

/** Records a copy of a position that waits for review. */
async function recordWaiting({ db, transaction }: TestLog["database"], tamper: TestLog["tamper"]): Promise<void> {
  const {
    publishedRevision,
    id: _,
    ...place
  } = await db.position.findFirstOrThrow({
    include: { publishedRevision: true },
  });
  if (publishedRevision === null) throw new Error("Not published");
  const { id: __, ...values } = publishedRevision;
  const data = { ...place, key: "waiting", state: "submitted", publishedRevisionId: null };
  const { id: positionId } = await db.position.create({ data });
  const { id: revisionId } = await db.revision.create({ data: { ...values, positionId } });
  await db.revisionBody.create({ data: { revisionId, summary: "Says so." } });
  const stored = (await listStoredHashes(db, [revisionId])).get(revisionId);
  const contentHash = stored?.kind === "stored" ? stored.recomputed : null;
  await tamper(`UPDATE "Revision" SET "contentHash" = '${contentHash}' WHERE "id" = ${revisionId}`);
  const { actorId, recordedAt: at } = values;
  const entry: NewEntry = { action: "submitted", positionId, revisionId, actorId, at, contentHash };
  await transaction((tx) => appendLog(tx, [entry]));
}
