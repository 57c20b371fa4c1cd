import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { appliedMigrations } from "../db/applied-migrations";
import { type DatabaseKind, databaseKind } from "../db/database-url";
import type { Manifest } from "./backup-format";
import { backupLines, type Content } from "./backup-lines";
import { withFrozenPostgresql } from "./freeze-postgresql";
import { withFrozenSqlite } from "./freeze-sqlite";
import { countTables, type FrozenDatabase, readLogEnd } from "./frozen-database";
import { GZIP_START } from "./gzip-start";
import { chunksOf } from "./lines";
import { makeWhole } from "./new-file";
import type { OnProgress } from "./progress";
import { LEFT_OUT } from "./tables";

export interface BackUp {
  /** The database. */
  readonly url: string;
  /** Where the backup shall stand; nothing may stand there yet. */
  readonly file: string;
  readonly now: Date;
  readonly onProgress?: OnProgress;
  /** Gives up, and leaves nothing behind. */
  readonly signal?: AbortSignal;
}

/** What was backed up. */
export interface BackedUp {
  readonly kind: DatabaseKind;
  readonly tables: number;
  readonly rows: number;
  readonly log: Manifest["log"];
  readonly bytes: number;
}

/**
 * Backs a database up as it stands now into one file, which its owner alone may read, while anybody goes on writing to it.
 * No more than a row is held in memory at a time. Throws {@link NotWritten} when the file cannot be written; a file of
 * that name is whole, or is not there.
 */
export function backUp(request: BackUp): Promise<BackedUp> {
  return makeWhole(request.file, (partial) =>
    withFrozen(request.url, `${partial}.db`, (frozen) => write(frozen, partial, request)),
  );
}

function withFrozen<T>(url: string, scratch: string, f: (frozen: FrozenDatabase) => Promise<T>): Promise<T> {
  return databaseKind(url) === "sqlite" ? withFrozenSqlite(url, scratch, f) : withFrozenPostgresql(url, f);
}

async function write(
  frozen: FrozenDatabase,
  partial: string,
  { now, onProgress = () => undefined, signal }: BackUp,
): Promise<BackedUp> {
  const content = await readContent(frozen, now);
  const chunks = Readable.from(chunksOf(backupLines(content, onProgress)), { objectMode: false });
  const to = createWriteStream(partial, { flags: "wx", mode: 0o600 });
  await pipeline(chunks, createGzip(), withPlainStart(), to, ...(signal ? [{ signal }] : []));
  const { tables, log } = content;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { kind: frozen.kind, tables: tables.length, rows, log, bytes: (await stat(partial)).size };
}

async function readContent(frozen: FrozenDatabase, now: Date): Promise<Content> {
  const migrations = [...(await appliedMigrations(frozen.kind, frozen.read))].sort();
  if (migrations.length === 0) throw new Error("The database holds nothing of Parley's: there is nothing to back up.");
  const all = await countTables(frozen);
  const isLeftOut = ({ name }: { name: string }) => LEFT_OUT.includes(name);
  const header = {
    madeAt: now.toISOString(),
    madeOf: frozen.kind,
    migrations,
    leftOut: all.filter(isLeftOut).map(({ name }) => name),
  };
  const tables = all.filter((table) => !isLeftOut(table));
  return { frozen, header, tables, log: await readLogEnd(frozen, tables) };
}

/** Makes the first bytes of the file always the same: gzip's checksum does not cover them. */
function withPlainStart(): Transform {
  let isFirst = true;
  return new Transform({
    transform: (chunk: Buffer, _, done) => {
      if (isFirst) GZIP_START.copy(chunk);
      isFirst = false;
      done(null, chunk);
    },
  });
}
