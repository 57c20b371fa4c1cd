import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, test } from "vitest";
import { assertReady } from "./assert-ready";
import { type DatabaseKind, IN_MEMORY } from "./database-url";
import { type MigrationPlace, migrationNames, projectPlace } from "./migration-files";
import { createMigrations, deployMigrations, pendingMigration } from "./migrations";
import { openDatabase } from "./open-database";
import { DATABASE_KINDS, freshDatabase } from "./test-databases";
import { recordPublishedPosition } from "./test-records";

const NOW = new Date("2026-01-02T03:04:05Z");

/** A database to work beside; the engine writes to none of them. */
function beside(kind: DatabaseKind): string {
  return kind === "sqlite" ? IN_MEMORY : inject("testTemplates").postgresqlServer;
}

/** A copy of the schema and its migrations that a test may change. */
function copiedPlace(): MigrationPlace {
  const folder = mkdtempSync(path.join(inject("testTemplates").folder, "place-"));
  const own = projectPlace();
  const place: MigrationPlace = {
    schema: { sqlite: path.join(folder, "sqlite.prisma"), postgresql: path.join(folder, "postgresql.prisma") },
    migrations: path.join(folder, "migrations"),
  };
  for (const kind of DATABASE_KINDS) cpSync(own.schema[kind], place.schema[kind]);
  cpSync(own.migrations, place.migrations, { recursive: true });
  return place;
}

function editSchemas(place: MigrationPlace, from: string, to: string): void {
  for (const file of Object.values(place.schema)) {
    const schema = readFileSync(file, "utf8");
    expect(schema).toContain(from);
    writeFileSync(file, schema.replace(from, to));
  }
}

describe.each(DATABASE_KINDS)("migrations, on %s", (kind) => {
  test("the committed migrations lead to the schema", async () => {
    expect(await pendingMigration(beside(kind))).toBeNull();
  });

  test("a migration from an unchanged schema is not written", async () => {
    const place = copiedPlace();
    expect(await createMigrations("nothing", [beside(kind)], NOW, place)).toEqual([]);
    expect(migrationNames(place, kind)).toEqual(migrationNames(projectPlace(), kind));
  });

  test("a schema that the migrations do not reach is noticed", async () => {
    const place = copiedPlace();
    editSchemas(place, "  place         String?\n", "");
    expect(await pendingMigration(beside(kind), place)).toContain("Round");
  });

  test("a migration that the schema does not know is noticed", async () => {
    const place = copiedPlace();
    const file = path.join(place.migrations, kind, "0001_first", "migration.sql");
    appendFileSync(file, '\nCREATE TABLE "Stray" ("id" INTEGER PRIMARY KEY);\n');
    expect(await pendingMigration(beside(kind), place)).toContain("Stray");
  });

  test("deploying twice applies nothing the second time", async () => {
    const { database, remove } = await freshDatabase(kind);
    expect(await deployMigrations(database.url)).toEqual([]);
    await remove();
  });

  test("a guarded table keeps its rows, its guards and its search index through a migration", async () => {
    const { database, remove } = await freshDatabase(kind);
    await database.transaction((tx) => recordPublishedPosition(tx, "kept"));
    await database.close();
    const place = copiedPlace();
    // A required column without a default for old rows makes SQLite rebuild the table, and with it drop its triggers.
    editSchemas(place, "  contentHash String\n", "  contentHash String\n  added Boolean @default(false)\n");
    editSchemas(place, "  redLine     Boolean       @default(false)\n", "  redLine     Boolean       @default(true)\n");
    const [file] = await createMigrations("add_a_column", [beside(kind)], NOW, place);
    const sql = readFileSync(String(file), "utf8");
    if (kind === "sqlite") expect(sql).toContain('DROP TABLE "Revision"');
    expect(sql).not.toContain("SearchIndex");

    expect(await deployMigrations(database.url, place)).toEqual(["20260102030405_add_a_column"]);
    const migrated = await openDatabase(database.url);
    await expect(assertReady(migrated, place)).resolves.toBeUndefined();
    expect(await migrated.readRaw('SELECT "number" FROM "Revision"')).toEqual([{ number: 1 }]);
    for (const change of ['UPDATE "Revision" SET "number" = 2', 'DELETE FROM "Revision"']) {
      await expect(migrated.db.$executeRawUnsafe(change)).rejects.toThrow("Revision is immutable");
    }
    expect(await migrated.readRaw('SELECT "title" FROM "SearchIndex"')).toEqual([]);
    await migrated.close();
    await remove();
  });

  test("a migration that the database refuses says why", async () => {
    const { database, remove } = await freshDatabase(kind);
    const place = copiedPlace();
    editSchemas(place, "  contentHash String\n", "  contentHash String\n  added Boolean @default(false)\n");
    const [file] = await createMigrations("broken", [beside(kind)], NOW, place);
    writeFileSync(String(file), 'INSERT INTO "NoSuchTable" VALUES (1);');
    await expect(deployMigrations(database.url, place)).rejects.toThrow(/NoSuchTable/);
    await remove();
  });
});

test("a database that is in use is not migrated, and the message says so", async () => {
  const { database, remove } = await freshDatabase("sqlite");
  await database.readSiteVersion();
  const place = copiedPlace();
  editSchemas(place, "  contentHash String\n", "  contentHash String\n  added Boolean @default(false)\n");
  await createMigrations("later", [IN_MEMORY], NOW, place);
  await expect(deployMigrations(database.url, place)).rejects.toThrow(/in use by another process/);
  await remove();
});
