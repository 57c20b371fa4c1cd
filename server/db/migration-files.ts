import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { DatabaseKind } from "./database-url";
import { schemaContainer } from "./schema-engine";

/** Where a schema and its migrations are; tests point it to copies. */
export interface MigrationPlace {
  /** The schema of each database. */
  readonly schema: Readonly<Record<DatabaseKind, string>>;
  /** The folder with a subfolder of migrations for each database. */
  readonly migrations: string;
  /** The newest migration to take; all are taken where it is absent. */
  readonly last?: string;
}

/** The project's own schema and migrations. `npm run generate` must have run: it derives PostgreSQL's schema. */
export function projectPlace(root: string = process.cwd()): MigrationPlace {
  return {
    schema: {
      sqlite: path.join(root, "prisma", "schema.prisma"),
      postgresql: path.join(root, "generated", "schema.postgresql.prisma"),
    },
    migrations: path.join(root, "prisma", "migrations"),
  };
}

export function readSchema(place: MigrationPlace, kind: DatabaseKind): SchemasContainer {
  const file = place.schema[kind];
  return schemaContainer(file, readFileSync(file, "utf8"));
}

/** The names of all migrations of a database, oldest first; none when there is no folder. */
export function migrationNames(place: MigrationPlace, kind: DatabaseKind): string[] {
  const folder = path.join(place.migrations, kind);
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => place.last === undefined || name <= place.last)
    .sort();
}

/** All migrations of a database with their SQL, as the schema engine takes them. */
export function readMigrations(place: MigrationPlace, kind: DatabaseKind): MigrationList {
  const baseDir = path.join(place.migrations, kind);
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: lockfile(kind) },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames(place, kind).map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(path.join(baseDir, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

/** Writes a new migration and gives back its file. */
export function writeMigration(place: MigrationPlace, kind: DatabaseKind, name: string, sql: string): string {
  const folder = path.join(place.migrations, kind, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(place.migrations, kind, "migration_lock.toml"), lockfile(kind));
  const file = path.join(folder, "migration.sql");
  writeFileSync(file, sql);
  return file;
}

const lockfile = (kind: DatabaseKind) => `provider = "${kind}"\n`;
