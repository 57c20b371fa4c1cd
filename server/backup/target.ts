import { appliedMigrations } from "../db/applied-migrations";
import { sqlitePath } from "../db/database-url";
import type { Read } from "../db/guards/present";
import { exists } from "./new-file";
import type { Refusal } from "./refusal";
import { listTables, quoted } from "./tables";

/** Why an SQLite database cannot be restored at a URL: its file is there, or what a running server keeps beside one. */
export async function findSqliteObstacle(url: string): Promise<Refusal | null> {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) {
    const file = sqlitePath(url) + suffix;
    if (await exists(file)) return { kind: "target-exists", file };
  }
  return null;
}

/** Why a PostgreSQL database cannot be restored into. One without tables can, and one with empty tables that is not ahead. */
export async function findPostgresqlObstacle(read: Read, migrations: readonly string[]): Promise<Refusal | null> {
  const applied = [...(await appliedMigrations("postgresql", read))].sort();
  const table = await findFilledTable(read);
  if (table !== null) return { kind: "target-not-empty", table };
  const last = migrations.at(-1) ?? "";
  const ahead = applied.find((name) => name > last);
  return ahead === undefined ? null : { kind: "target-migrated-further", migration: ahead };
}

/** A table that has rows; null when there is none. The first migration gives the table Site its one row. */
export async function findFilledTable(read: Read): Promise<string | null> {
  for (const { name } of await listTables("postgresql", read)) {
    const untouched = name === "Site" ? ' WHERE "version" > 1' : "";
    const [row] = await read(`SELECT 1 AS "found" FROM ${quoted(name)}${untouched} LIMIT 1`);
    if (row !== undefined) return name;
  }
  return null;
}
