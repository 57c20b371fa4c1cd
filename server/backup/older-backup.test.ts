import { describe, expect, test } from "vitest";
import { assertReady } from "../db/assert-ready";
import type { DatabaseKind } from "../db/database-url";
import { projectPlace } from "../db/migration-files";
import { applyUnguarded, deployMigrations } from "../db/migrations";
import { openDatabase } from "../db/open-database";
import { withConnection } from "../db/plain-connection";
import { DATABASE_KINDS } from "../db/test-databases";
import { backUp } from "./back-up";
import { describeRefusal } from "./refusal";
import { restore } from "./restore";
import { testPlaces } from "./test-places";

const NOW = new Date("2026-03-01T00:00:00Z");
const OLDER = "0003_sharing";
const AT: Readonly<Record<DatabaseKind, string>> = {
  sqlite: "2026-01-02T03:04:05.678+00:00",
  postgresql: "2026-01-02T03:04:05.678",
};

const LATER = ["0004_sources", "0005_sources_lists"];

const places = testPlaces();

/** A database as it was before sources' copies were told apart by how they came, with one copy. */
async function olderDatabase(kind: DatabaseKind, text: string): Promise<string> {
  const url = await places.newDatabase(kind);
  await applyUnguarded(url, { ...projectPlace(), last: OLDER });
  await withConnection(url, ({ run }) =>
    run([
      `INSERT INTO "Source" ("id", "key", "type", "title", "language") VALUES (7, 'tass', 'webpage', 'Tass', 'en')`,
      `INSERT INTO "Snapshot" ("id", "sourceId", "text", "sha256", "takenAt")
        VALUES (3, 7, ${text}, '${"0".repeat(64)}', '${AT[kind]}')`,
    ]),
  );
  return url;
}

async function backedUp(url: string): Promise<string> {
  const file = places.newFile();
  await backUp({ url, file, now: NOW });
  return file;
}

describe.each(DATABASE_KINDS)("a backup from before a migration, on %s", (kind) => {
  test("is restored, and goes through the migration as the database would have", async () => {
    const file = await backedUp(await olderDatabase(kind, "'we say so'"));
    const url = await places.newDatabase(kind);
    expect(await restore({ file, url })).toMatchObject({ ok: true, migrated: LATER });
    const database = await openDatabase(url);
    await assertReady(database);
    const takenAt = new Date("2026-01-02T03:04:05.678Z");
    const copy = {
      id: 3,
      sourceId: 7,
      text: "we say so",
      takenAt,
      how: "pasted",
      redirects: [],
      headers: [],
      url: null,
    };
    expect(await database.db.snapshot.findMany()).toMatchObject([copy]);
    await database.close();
  });
});

describe("restoring into PostgreSQL", () => {
  test("takes tables that are there and empty, unless they are ahead of the backup", async () => {
    const file = await backedUp(await olderDatabase("postgresql", "'we say so'"));
    const same = await places.newDatabase("postgresql");
    await applyUnguarded(same, { ...projectPlace(), last: OLDER });
    expect(await restore({ file, url: same })).toMatchObject({ ok: true });
    const ahead = await places.newDatabase("postgresql");
    await deployMigrations(ahead);
    const refusal = { kind: "target-migrated-further", migration: "0004_sources" } as const;
    expect(await restore({ file, url: ahead })).toEqual({ ok: false, refusal });
    expect(describeRefusal(file, refusal)).toContain("0004_sources");
  });

  test("names the table that it cannot take, and leaves no row; the next restore goes well", async () => {
    // SQLite stores a NUL in a text, PostgreSQL none.
    const file = await backedUp(await olderDatabase("sqlite", "'we say' || char(0) || 'so'"));
    const url = await places.newDatabase("postgresql");
    await expect(restore({ file, url })).rejects.toThrow(/because of Snapshot: invalid byte sequence/);
    const sources = await withConnection(url, ({ read }) => read('SELECT * FROM "Source"'));
    expect(sources).toEqual([]);
    const keys = await withConnection(url, ({ read }) => read("SELECT 1 FROM pg_constraint WHERE contype = 'f'"));
    expect(keys.length).toBeGreaterThan(20);
    const good = await backedUp(await olderDatabase("sqlite", "'we say so'"));
    expect(await restore({ file: good, url })).toMatchObject({ ok: true });
  });
});

describe("an SQLite database whose rows do not fit together", () => {
  test("is named when it is backed up: it could not be restored", async () => {
    const url = await olderDatabase("sqlite", "'we say so'");
    await withConnection(url, async ({ execute }) => {
      await execute("PRAGMA foreign_keys = OFF");
      await execute('DELETE FROM "Source"');
    });
    await expect(backedUp(url)).rejects.toThrow("a row of Snapshot names a row of Source that is not there");
  });
});
