import { statSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { assertReady } from "../db/assert-ready";
import { chooseDatabase, db } from "../db/db";
import { openDatabase } from "../db/open-database";
import { DATABASE_KINDS, describeOnEachDatabase } from "../db/test-databases";
import { VALID } from "../db/test-records";
import { mustImport } from "../log/test-log";
import { verifyLog } from "../log/verify";
import { search } from "../search/queries";
import { backUp } from "./back-up";
import { checkBackup } from "./check-backup";
import { restore } from "./restore";
import { LEFT_OUT } from "./tables";
import { AWKWARD, EVERY_BYTE, fillEveryTable } from "./test-full-database";
import { testPlaces } from "./test-places";

const NOW = new Date("2026-03-01T00:00:00Z");
const quiet = () => undefined;

const places = testPlaces();

async function mustCheck(file: string) {
  const checked = await checkBackup(file, quiet);
  if (!checked.ok) throw new Error(JSON.stringify(checked.refusal));
  return checked.backup;
}

/** What a backup holds, whichever database it comes from: each table's rows and their hash. */
async function contentOf(file: string) {
  const { manifest } = await mustCheck(file);
  return { log: manifest.log, tables: manifest.tables.map(({ name, rows, sha256 }) => ({ name, rows, sha256 })) };
}

describeOnEachDatabase("a backup", (database) => {
  const file = places.newFile();

  beforeAll(async () => {
    await fillEveryTable(dossierOf(aRecord([aPosition({ statedOn: "2025-06-02", summary: AWKWARD })])));
    await backUp({ url: database().url, file, now: NOW });
  });

  test("holds a row of every table but those that are left out, and only its owner may read it", async () => {
    const { manifest, header } = await mustCheck(file);
    expect(manifest.tables.filter(({ rows }) => rows === 0).map(({ name }) => name)).toEqual([]);
    expect(header).toMatchObject({ madeAt: NOW.toISOString(), madeOf: database().kind, leftOut: LEFT_OUT });
    expect(manifest.tables.map(({ name }) => name).filter((name) => LEFT_OUT.includes(name))).toEqual([]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  describe.each(DATABASE_KINDS)("restored into %s", (kind) => {
    let url: string;
    beforeAll(async () => {
      url = await places.newDatabase(kind);
    });

    test("gives the same rows, a log that verifies, and guards", async () => {
      const head = await verifyLog(db);
      expect(await restore({ file, url })).toMatchObject({ ok: true, migrated: [], found: { log: head } });
      const again = places.newFile();
      await backUp({ url, file: again, now: NOW });
      expect(await contentOf(again)).toEqual(await contentOf(file));
    });

    test("is fit to serve: what is written next has a number of its own, and search finds what it found", async () => {
      const found = await search("ceasefire", 20);
      expect(found.hits).not.toEqual([]);
      const restored = await openDatabase(url);
      const before = chooseDatabase(restored);
      try {
        await assertReady(restored);
        expect(await search("ceasefire", 20)).toEqual(found);
        expect((await db.snapshotBytes.findFirstOrThrow()).bytes).toEqual(EVERY_BYTE);
        expect((await db.columnMapping.findFirstOrThrow()).headings).toBe(AWKWARD);
        expect(await db.session.count()).toBe(0);
        const sources = await db.source.findMany({ select: { id: true } });
        const { id } = await db.source.create({ data: { ...VALID.source, key: "another" } });
        expect(id).toBe(Math.max(...sources.map((source) => source.id)) + 1);
        await expect(db.revisionBody.deleteMany()).rejects.toThrow("immutable");
        await mustImport(dossierOf(aRecord([aPosition({ statedOn: "2025-07-01" })], { slug: "other-talks" })));
        expect(await verifyLog(db)).toMatchObject({ ok: true });
      } finally {
        chooseDatabase(before);
        await restored.close();
      }
    });
  });
});
