import { closeSync, existsSync, openSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { sqlitePath } from "../db/database-url";
import type { Column, Row, Value } from "./backup-format";
import { sortedJson } from "./backup-format";
import type { FrozenDatabase } from "./frozen-database";
import { quoted, type StoredTable } from "./tables";

/**
 * Runs `f` on an SQLite database as it stands now. VACUUM INTO copies it in one read transaction, which in WAL mode waits
 * for nobody and makes nobody wait; reading row by row from the database itself would hold that transaction for the whole
 * backup, and meanwhile the server's log of writes could not be folded back. `scratch` is where the copy may stand.
 */
export async function withFrozenSqlite<T>(
  url: string,
  scratch: string,
  f: (frozen: FrozenDatabase) => Promise<T>,
): Promise<T> {
  // Made first, for its owner alone; VACUUM INTO takes an empty file.
  closeSync(openSync(scratch, "wx", 0o600));
  try {
    copyInto(sqlitePath(url), scratch);
    const copy = new Database(scratch, { readonly: true });
    try {
      refuseDangling(copy);
      return await f(frozen(copy));
    } finally {
      copy.close();
    }
  } finally {
    rmSync(scratch, { force: true });
  }
}

const OTHER_WRITERS_MILLISECONDS = 10_000;

function copyInto(from: string, to: string): void {
  if (!existsSync(from)) throw new Error(`There is no database at ${from}.`);
  const connection = new Database(from, { fileMustExist: true, timeout: OTHER_WRITERS_MILLISECONDS });
  try {
    connection.prepare("VACUUM INTO ?").run(to);
  } finally {
    connection.close();
  }
}

/** Rows that point at none could not be restored: that shall be known while the database is still there. */
function refuseDangling(copy: Database.Database): void {
  const [first] = copy.prepare<[], { table: string; parent: string }>("PRAGMA foreign_key_check").all();
  if (first === undefined) return;
  throw new Error(`The database is damaged: a row of ${first.table} names a row of ${first.parent} that is not there.`);
}

function frozen(copy: Database.Database): FrozenDatabase {
  const read = (sql: string) => copy.prepare<[], Record<string, unknown>>(sql).all();
  return {
    kind: "sqlite",
    read: async (sql) => read(sql),
    rows: (table) => rowsOf(copy, table),
    lastIds: async () =>
      new Map(read('SELECT "name", "seq" FROM sqlite_sequence').map((row) => [String(row.name), Number(row.seq)])),
  };
}

async function* rowsOf(copy: Database.Database, { name, columns, key }: StoredTable): AsyncGenerator<Row> {
  // A bigint as text: a number of JavaScript would round it.
  const list = columns.map(({ name, kind }) => (kind === "bigint" ? `CAST(${quoted(name)} AS TEXT)` : quoted(name)));
  const sql = `SELECT ${list.join(", ")} FROM ${quoted(name)} ORDER BY ${key.map(quoted).join(", ")}`;
  for (const values of copy.prepare<[], unknown[]>(sql).raw().iterate()) {
    yield columns.map((column, index) => toValue(name, column, values[index]));
  }
}

function toValue(table: string, { name, kind }: Column, stored: unknown): Value {
  if (stored === null || stored === undefined) return null;
  switch (kind) {
    case "integer":
      if (typeof stored === "number") return stored;
      break;
    case "bigint":
    case "text":
      if (typeof stored === "string") return stored;
      break;
    case "boolean":
      if (stored === 0 || stored === 1) return stored === 1;
      break;
    case "datetime":
      if (typeof stored === "string" || typeof stored === "number") return new Date(stored).toISOString();
      break;
    case "json":
      // A default of [] came out empty in rows that a migration gave it: to SQLite, brackets are quotes around a name.
      if (stored === "") return "[]";
      // SQLite keeps a lone number as a number, whatever text it came as.
      if (typeof stored === "string" || typeof stored === "number") return sortedJson(String(stored));
      break;
    case "bytes":
      if (Buffer.isBuffer(stored)) return stored.toString("base64");
      break;
  }
  throw new Error(`The database is damaged: ${table}.${name} holds a ${typeof stored} where ${kind} belongs.`);
}
