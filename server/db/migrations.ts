import { mkdirSync } from "node:fs";
import path from "node:path";
import type { SchemaFilter } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { isUnsealed, sealLog } from "../log/seal";
import { appliedMigrations } from "./applied-migrations";
import { type DatabaseKind, databaseKind, sqlitePath } from "./database-url";
import { applyGuards, removeGuards } from "./guards/apply";
import {
  type MigrationPlace,
  migrationNames,
  projectPlace,
  readMigrations,
  readSchema,
  writeMigration,
} from "./migration-files";
import { withConnection } from "./plain-connection";
import { withSchemaEngine } from "./schema-engine";

/**
 * The search tables: SQL written by hand into the migrations, unknown to the schema. Unless the engine is told so, a new
 * migration would drop them. On SQLite the index keeps its parts in tables of its own.
 */
const SEARCH_TABLES: Readonly<Record<DatabaseKind, readonly string[]>> = {
  sqlite: ["SearchIndex", ...["data", "idx", "content", "docsize", "config"].map((part) => `SearchIndex_${part}`)],
  postgresql: ["SearchIndex"],
};

function filters(kind: DatabaseKind): SchemaFilter {
  const tables = SEARCH_TABLES[kind];
  // PostgreSQL's tables are known by their schema.
  return {
    externalTables: kind === "sqlite" ? [...tables] : tables.map((table) => `public.${table}`),
    externalEnums: [],
  };
}

/**
 * Brings a database up to the newest migration and puts its guards in place again: rebuilding an SQLite table drops its
 * triggers. A log from before entries were chained is chained on the way. Gives back the names of the migrations it applied; none when there was nothing to do.
 * Makes an SQLite database and its folder where there are none. Throws when the database cannot be reached or refuses.
 */
export async function deployMigrations(url: string, place: MigrationPlace = projectPlace()): Promise<string[]> {
  const kind = databaseKind(url);
  if (kind === "sqlite") mkdirSync(path.dirname(sqlitePath(url)), { recursive: true });
  if ((await unappliedMigrations(url, place)).length === 0 && !(await isUnsealed(url))) {
    await applyGuards(url);
    return [];
  }
  await removeGuards(url);
  const applied = await applyAndSeal(url, place).catch(async (error: unknown) => {
    // The tables that the failed migration left whole shall not go unguarded; what fails here is not the news.
    await applyGuards(url).catch(() => undefined);
    throw error;
  });
  await applyGuards(url);
  return applied;
}

async function applyAndSeal(url: string, place: MigrationPlace): Promise<string[]> {
  const applied = await applyUnguarded(url, place);
  await sealLog(url);
  return applied;
}

/** Applies what is missing of a place's migrations, and nothing else: the guards must be away, and stay away. */
export async function applyUnguarded(url: string, place: MigrationPlace): Promise<string[]> {
  const kind = databaseKind(url);
  return withSchemaEngine(url, readSchema(place, kind), async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: readMigrations(place, kind),
      filters: filters(kind),
    });
    return appliedMigrationNames;
  });
}

/** The migrations that a database has not got yet, oldest first. A database without any has none recorded. */
export async function unappliedMigrations(url: string, place: MigrationPlace = projectPlace()): Promise<string[]> {
  const kind = databaseKind(url);
  const applied = await withConnection(url, ({ read }) => appliedMigrations(kind, read));
  return migrationNames(place, kind).filter((name) => !applied.has(name));
}

/**
 * The SQL that leads from a database's migrations to its schema; null when they agree. Nothing is written. The database
 * at `url` is not touched: SQLite works in memory, PostgreSQL in a shadow database beside it.
 */
export async function pendingMigration(url: string, place: MigrationPlace = projectPlace()): Promise<string | null> {
  const kind = databaseKind(url);
  const schema = readSchema(place, kind);
  const { stdout } = await withSchemaEngine(url, schema, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...readMigrations(place, kind) },
      to: { tag: "schemaDatamodel", ...schema },
      script: true,
      exitCode: null,
      filters: filters(kind),
    }),
  );
  return stdout === null || /^\s*(-- This is an empty migration.*)?\s*$/.test(stdout) ? null : stdout;
}

/**
 * Writes the migrations that an edited schema needs, one for each database that it changes, and gives back their files.
 * `urls` name a database of each kind to work beside; `now` stamps the migrations' names.
 */
export async function createMigrations(
  name: string,
  urls: readonly string[],
  now: Date,
  place: MigrationPlace = projectPlace(),
): Promise<string[]> {
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const files: string[] = [];
  for (const url of urls) {
    const sql = await pendingMigration(url, place);
    if (sql !== null) files.push(writeMigration(place, databaseKind(url), `${stamp}_${name}`, sql));
  }
  return files;
}
