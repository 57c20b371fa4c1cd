import type { DatabaseKind } from "../db/database-url";
import type { Read } from "../db/guards/present";
import type { Manifest, Row } from "./backup-format";
import { listTables, quoted, type StoredTable } from "./tables";

/** A table as it stood at one moment. */
export interface FrozenTable extends StoredTable {
  readonly rows: number;
  readonly lastId: number | null;
}

/** A database as it stood at one moment, however much is written to it while it is read. */
export interface FrozenDatabase {
  readonly kind: DatabaseKind;
  readonly read: Read;
  /** A table's rows in the order of its primary key, its values in the order of its columns. One is held at a time. */
  rows(table: StoredTable): AsyncIterable<Row>;
  /** The highest numbers that the database gave to rows by itself, by table. */
  lastIds(): Promise<ReadonlyMap<string, number>>;
}

/** The tables of a frozen database, counted. */
export async function countTables({ kind, read, lastIds }: FrozenDatabase): Promise<FrozenTable[]> {
  const ids = await lastIds();
  const tables: FrozenTable[] = [];
  for (const table of await listTables(kind, read)) {
    const [row] = await read(`SELECT count(*) AS "rows" FROM ${quoted(table.name)}`);
    tables.push({ ...table, rows: Number(row?.rows), lastId: ids.get(table.name) ?? null });
  }
  return tables;
}

/** How long the log of a frozen database is, and where it ends. */
export async function readLogEnd({ read }: FrozenDatabase, tables: readonly StoredTable[]): Promise<Manifest["log"]> {
  const log = tables.find(({ name }) => name === "LogEntry");
  // The first migration's log had no chain.
  const isChained = log?.columns.some(({ name }) => name === "hash");
  const head = isChained ? '(SELECT "hash" FROM "LogEntry" ORDER BY "id" DESC LIMIT 1)' : "NULL";
  const [row] = await read(`SELECT count(*) AS "entries", ${head} AS "head" FROM "LogEntry"`);
  return { entries: Number(row?.entries), head: typeof row?.head === "string" ? row.head : null };
}
