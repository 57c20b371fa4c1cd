import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { databaseKind, sqlitePath, sqliteUrl } from "../db/database-url";
import { removeGuards } from "../db/guards/apply";
import { type MigrationPlace, migrationNames, projectPlace } from "../db/migration-files";
import { applyUnguarded, deployMigrations } from "../db/migrations";
import { withConnection } from "../db/plain-connection";
import type { Header } from "./backup-format";
import { checkBackup, type SoundBackup } from "./check-backup";
import { feed, type Loader } from "./feed";
import { type Found, finishRestore } from "./finish-restore";
import { loadPostgresql } from "./load-postgresql";
import { loadSqlite } from "./load-sqlite";
import { makeWhole } from "./new-file";
import type { OnProgress } from "./progress";
import { BadBackup } from "./read-backup";
import type { Refusal } from "./refusal";
import { refuseOtherTables } from "./same-tables";
import { findFilledTable, findPostgresqlObstacle, findSqliteObstacle } from "./target";

export interface Restore {
  readonly file: string;
  /** An empty database, of either kind. */
  readonly url: string;
  readonly onProgress?: OnProgress;
  readonly place?: MigrationPlace;
}

/** What became of a restore. */
export type Restored =
  | { ok: false; refusal: Refusal }
  | { ok: true; backup: SoundBackup; migrated: string[]; found: Found };

/**
 * Restores a backup into an empty database, and brings it up to date. The whole file is checked before anything is
 * written; an SQLite file stands there only once it is whole; PostgreSQL takes the rows in one transaction.
 */
export async function restore(request: Restore): Promise<Restored> {
  const { file, url, onProgress = () => undefined, place = projectPlace() } = request;
  const checked = await checkBackup(file, onProgress);
  if (!checked.ok) return checked;
  const { backup } = checked;
  const refusal = findNewer(backup.header, place) ?? (await findObstacle(url, backup.header));
  if (refusal !== null) return { ok: false, refusal };
  try {
    const work = { backup, onProgress, place };
    const done = await (databaseKind(url) === "sqlite" ? restoreSqlite(url, work) : restorePostgresql(url, work));
    return { ok: true, backup, ...done };
  } catch (error) {
    if (error instanceof BadBackup) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** A migration that this version does not know: what it made of the data, only that version can tell. */
function findNewer({ madeOf, migrations }: Header, place: MigrationPlace): Refusal | null {
  const known = migrationNames(place, madeOf);
  const unknown = migrations.find((name) => !known.includes(name));
  return unknown === undefined ? null : { kind: "newer", migration: unknown };
}

function findObstacle(url: string, { migrations }: Header): Promise<Refusal | null> {
  if (databaseKind(url) === "sqlite") return findSqliteObstacle(url);
  return withConnection(url, ({ read }) => findPostgresqlObstacle(read, migrations));
}

interface Work {
  readonly backup: SoundBackup;
  readonly onProgress: OnProgress;
  readonly place: MigrationPlace;
}

interface Done {
  migrated: string[];
  found: Found;
}

function restoreSqlite(url: string, work: Work): Promise<Done> {
  const target = sqlitePath(url);
  mkdirSync(path.dirname(target), { recursive: true });
  return makeWhole(target, async (partial) => {
    try {
      await prepareTables(sqliteUrl(partial), work);
      await loadSqlite(partial, work.backup.manifest, (loader) => feedInto(loader, work));
      return await complete(sqliteUrl(partial), work);
    } finally {
      for (const suffix of ["-wal", "-shm", "-journal"]) rmSync(partial + suffix, { force: true });
    }
  });
}

async function restorePostgresql(url: string, work: Work): Promise<Done> {
  await prepareTables(url, work);
  const refuseRows = async (read: Parameters<typeof findFilledTable>[0]) => {
    const table = await findFilledTable(read);
    if (table !== null) throw new BadBackup({ kind: "target-not-empty", table });
  };
  await loadPostgresql(url, work.backup.manifest, { refuseRows, feedInto: (loader) => feedInto(loader, work) });
  try {
    return await complete(url, work);
  } catch (error) {
    // Parley starts on no database without guards: nothing half restored is ever served.
    await removeGuards(url).catch(() => undefined);
    throw new Error("The rows are restored, but the rest failed: make a new database, and restore again.", {
      cause: error,
    });
  }
}

/** Makes the tables as they were when the backup was made: its rows fit those, and are migrated as they would have been. */
async function prepareTables(url: string, { backup, place }: Work): Promise<void> {
  await removeGuards(url);
  await applyUnguarded(url, { ...place, last: backup.header.migrations.at(-1) ?? "" });
  await withConnection(url, ({ kind, read }) => refuseOtherTables(kind, read, backup));
}

function feedInto(loader: Loader, { backup, onProgress }: Work): Promise<void> {
  return feed(backup, loader, onProgress);
}

async function complete(url: string, { backup, onProgress, place }: Work): Promise<Done> {
  const migrated = await deployMigrations(url, place);
  return { migrated, found: await finishRestore(url, backup, onProgress) };
}
