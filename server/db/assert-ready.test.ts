import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { assertReady } from "./assert-ready";
import { sqliteUrl } from "./database-url";
import { migrationNames, projectPlace } from "./migration-files";
import { openDatabase } from "./open-database";
import { withConnection } from "./plain-connection";
import { DATABASE_KINDS, freshDatabase } from "./test-databases";

test.each(DATABASE_KINDS)("a migrated database is ready: %s", async (kind) => {
  const { database, remove } = await freshDatabase(kind);
  await expect(assertReady(database)).resolves.toBeUndefined();
  await remove();
});

test.each([
  ["sqlite", 'DROP TRIGGER "guard_Revision_no_delete"', "guard_Revision_no_delete"],
  ["postgresql", 'DROP TRIGGER "guard_Revision_no_change" ON "Revision"', "guard_Revision_no_change"],
  ["postgresql", 'ALTER TABLE "Revision" DISABLE TRIGGER ALL', "guard_Revision_no_change"],
  ["postgresql", 'ALTER TABLE "Revision" DROP CONSTRAINT "guard_Revision_one_answer"', "guard_Revision_one_answer"],
  [
    "sqlite",
    `DROP TRIGGER "guard_Site_one_row_insert";
     CREATE TRIGGER "guard_Site_one_row_insert" BEFORE INSERT ON "Site" BEGIN SELECT 1; END`,
    "guard_Site_one_row_insert",
  ],
] as const)("a guard that is gone, off or other than it should be is named: %s %s", async (kind, sql, guard) => {
  const { database, remove } = await freshDatabase(kind);
  await withConnection(database.url, ({ execute }) => execute(sql));
  await expect(assertReady(database)).rejects.toThrow(new RegExp(`guards are missing .*${guard}.*npm run migrate`));
  await remove();
});

test.each(DATABASE_KINDS)("a missing migration is named, with what to do: %s", async (kind) => {
  const { database, remove } = await freshDatabase(kind);
  const migrations = mkdtempSync(path.join(inject("testTemplates").folder, "migrations-"));
  for (const name of [...migrationNames(projectPlace(), kind), "0002_later"]) {
    mkdirSync(path.join(migrations, kind, name), { recursive: true });
    writeFileSync(path.join(migrations, kind, name, "migration.sql"), "SELECT 1;");
  }
  const later = { ...projectPlace(), migrations };
  await expect(assertReady(database, later)).rejects.toThrow(
    /migrations are missing: 0002_later\. Run `npm run migrate/,
  );
  await remove();
});

test.each(DATABASE_KINDS)("a database that a newer version changed is refused: %s", async (kind) => {
  const { database, remove } = await freshDatabase(kind);
  const older = { ...projectPlace(), migrations: path.join(inject("testTemplates").folder, "no-migrations") };
  await expect(assertReady(database, older)).rejects.toThrow(/a newer version of Parley has changed it \(0001_first/);
  await remove();
});

test("a database that was never migrated is refused, with what to do", async () => {
  const database = await openDatabase(sqliteUrl(path.join(inject("testTemplates").folder, "never-migrated.db")));
  await database.db.$queryRaw`SELECT 1`;
  await expect(assertReady(database)).rejects.toThrow(/migrations are missing: 0001_first.*npm run migrate/);
  await database.close();
});
