import Database from "better-sqlite3";
import type { Column, Manifest, Row, Table, Value } from "./backup-format";
import type { Loader } from "./feed";
import { quoted } from "./tables";

/**
 * Fills a migrated SQLite file that nobody else knows of yet; without guards. It has no way back: a file that was not
 * filled is thrown away. Throws when a row names another that is not there.
 */
export async function loadSqlite(
  file: string,
  manifest: Manifest,
  feedInto: (loader: Loader) => Promise<void>,
): Promise<void> {
  const connection = new Database(file);
  try {
    // DELETE first: from WAL there is no straight way to OFF.
    for (const pragma of ["journal_mode = DELETE", "journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF"]) {
      connection.pragma(pragma);
    }
    connection.exec('BEGIN; DELETE FROM "Site"');
    await feedInto(loader(connection));
    keepLastIds(connection, manifest);
    refuseDangling(connection);
    connection.exec("COMMIT");
  } finally {
    connection.close();
  }
}

function loader(connection: Database.Database): Loader {
  let columns: readonly Column[] = [];
  let insert: Database.Statement<unknown[]> | undefined;
  return {
    begin: async (table) => {
      columns = table.columns;
      insert = connection.prepare(insertSql(table));
    },
    add: (row) => void insert?.run(toStored(columns, row)),
    end: async () => undefined,
  };
}

function insertSql({ name, columns }: Table): string {
  const list = columns.map((column) => quoted(column.name)).join(", ");
  return `INSERT INTO ${quoted(name)} (${list}) VALUES (${columns.map(() => "?").join(", ")})`;
}

function toStored(columns: readonly Column[], row: Row): unknown[] {
  return columns.map(({ kind }, index) => {
    const value = row[index] ?? null;
    return value === null ? null : storedValue(kind, value);
  });
}

function storedValue(kind: Column["kind"], value: NonNullable<Value>): unknown {
  switch (kind) {
    case "boolean":
      return value === true ? 1 : 0;
    case "bigint":
      return BigInt(value);
    case "datetime":
      // As Prisma's adapter writes it: the two are compared as text.
      return String(value).replace(/Z$/, "+00:00");
    case "bytes":
      return Buffer.from(String(value), "base64");
    default:
      return value;
  }
}

/** No number is given to a second row, though the first be gone. */
function keepLastIds(connection: Database.Database, { tables }: Manifest): void {
  const given = connection.prepare<[string], number>('SELECT "seq" FROM sqlite_sequence WHERE "name" = ?').pluck();
  const forget = connection.prepare('DELETE FROM sqlite_sequence WHERE "name" = ?');
  const note = connection.prepare('INSERT INTO sqlite_sequence ("name", "seq") VALUES (?, ?)');
  for (const { name, lastId } of tables) {
    if (lastId === null) continue;
    const highest = Math.max(lastId, given.get(name) ?? 0);
    forget.run(name);
    note.run(name, highest);
  }
}

function refuseDangling(connection: Database.Database): void {
  const [first] = connection.prepare<[], { table: string; parent: string }>("PRAGMA foreign_key_check").all();
  if (first === undefined) return;
  throw new Error(`A row of ${first.table} names a row of ${first.parent} that the backup does not hold.`);
}
