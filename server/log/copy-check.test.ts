import { describe, expect, test } from "vitest";
import { NO_METADATA } from "@/domain/citation/source-metadata";
import { fromFile } from "@/domain/dossier/from-file";
import { aDossier, aPosition, aSource } from "@/seeds/factories";
import { recordPerson } from "../auth/test-people";
import type { DatabaseKind } from "../db/database-url";
import { transaction } from "../db/db";
import { DATABASE_KINDS } from "../db/test-databases";
import { takeTurn } from "../db/versions";
import { storeCopy } from "../source/store-copy";
import { type TestLog, withLog } from "./test-log";
import { verifyLog } from "./verify";

const NOW = new Date("2026-03-01T10:00:00Z");
const AT = NOW.toISOString();
const COPY = `the copy of the source "tass" that was stored at ${AT}`;
const hex = (digit: string) => `'${digit.repeat(64)}'`;

async function withCopy(kind: DatabaseKind, f: (log: TestLog) => Promise<void>): Promise<void> {
  const talks = fromFile(aDossier({ sources: [aSource("tass"), aSource("reuters")], positions: [aPosition()] }));
  await withLog(kind, talks, async (log) => {
    const { actorId } = await recordPerson("contributor", "anna");
    await transaction(async (tx) => {
      await takeTurn(tx);
      const source = await tx.source.findUniqueOrThrow({ where: { key: "tass" }, select: { id: true, key: true } });
      const document = { fileName: "a.txt", mediaType: "text/plain", metadata: NO_METADATA } as const;
      const copy = { how: "file", text: "Words.", bytes: new Uint8Array([87]), archiveUrl: null, ...document } as const;
      await storeCopy(tx, source, copy, actorId, NOW);
    });
    await f(log);
  });
}

describe.each(DATABASE_KINDS)("stored copies in the log, on %s", (kind) => {
  test("are whole as they were stored", async () => {
    await withCopy(kind, async ({ database: { db } }) => {
      expect(await verifyLog(db)).toMatchObject({ ok: true });
    });
  });

  test.each([
    ["another text", `UPDATE "Snapshot" SET "text" = 'Other words.'`, `the text of ${COPY}`],
    ["other bytes", `UPDATE "SnapshotBytes" SET "bytes" = ${kind === "sqlite" ? "X'58'" : "'\\x58'"}`, null],
    ["another hash of the bytes", `UPDATE "Snapshot" SET "bytesSha256" = ${hex("a")}`, `the document of ${COPY}`],
    ["lost bytes", `DELETE FROM "SnapshotBytes"`, `the document of ${COPY}`],
  ])("are named when they have %s", async (_, statement, record) => {
    await withCopy(kind, async ({ database: { db }, tamper }) => {
      await tamper(statement);
      const named = record ?? `the document of ${COPY}`;
      expect(await verifyLog(db)).toMatchObject({ ok: false, fault: { kind: "record-differs", record: named } });
    });
  });

  test("are missed when they are gone, and found when no entry tells of them", async () => {
    const gone = 'a stored copy of the source "tass" is gone';
    await withCopy(kind, async ({ database: { db }, tamper }) => {
      await tamper('UPDATE "Snapshot" SET "sourceId" = (SELECT "id" FROM "Source" WHERE "key" = \'reuters\')');
      expect(await verifyLog(db)).toMatchObject({ ok: false, fault: { kind: "record-differs", record: gone } });
      await tamper(
        'DELETE FROM "QuoteAlert"',
        'DELETE FROM "QuoteCheck"',
        'DELETE FROM "SnapshotBytes"',
        'DELETE FROM "Snapshot"',
      );
      expect(await verifyLog(db)).toMatchObject({ ok: false, fault: { kind: "record-differs", record: gone } });
    });
    await withCopy(kind, async ({ database: { db }, tamper }) => {
      await tamper(
        `INSERT INTO "Snapshot" ("sourceId", "text", "sha256", "takenAt", "how", "redirects", "headers")
         SELECT "sourceId", 'More.', '${"0".repeat(64)}', "takenAt", 'pasted', "redirects", "headers" FROM "Snapshot"`,
      );
      expect(await verifyLog(db)).toMatchObject({ ok: false, fault: { kind: "unlogged", record: COPY } });
    });
  });
});
