import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Row } from "./backup-format";
import { fromCopyLine } from "./copy-text";
import type { FrozenDatabase } from "./frozen-database";
import { linesOf } from "./lines";
import { untilReady, withClient } from "./postgresql-client";
import { quoted, type StoredTable } from "./tables";

// Every query sees the database as the first one did. What an operator has limited or set otherwise shall not end a long
// backup, or change how values are written.
const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SET LOCAL statement_timeout = 0;
SET LOCAL idle_in_transaction_session_timeout = 0;
SET LOCAL bytea_output = 'hex';
SET LOCAL datestyle = 'ISO'`;

/** Runs `f` on a PostgreSQL database as it stands now. No writer waits for it. */
export function withFrozenPostgresql<T>(url: string, f: (frozen: FrozenDatabase) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query(BEGIN);
    return f(frozen(client));
  });
}

function frozen(client: Client): FrozenDatabase {
  return {
    kind: "postgresql",
    read: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
    rows: (table) => rowsOf(client, table),
    lastIds: () => readLastIds(client),
  };
}

// COPY and not a cursor: it hands on one row at a time, and stops while the file is being written. A cursor fetches by
// the number of rows, and a hundred stored documents may be half a gigabyte.
async function* rowsOf(client: Client, { name, columns, key }: StoredTable): AsyncGenerator<Row> {
  const order = key.map((column) => {
    const isText = columns.some(({ name, kind }) => name === column && kind === "text");
    // By code points, as SQLite orders: so both databases give the same file for the same record.
    return isText ? `${quoted(column)} COLLATE "C"` : quoted(column);
  });
  const list = columns.map((column) => quoted(column.name));
  const query = `SELECT ${list.join(", ")} FROM ${quoted(name)} ORDER BY ${order.join(", ")}`;
  const ready = untilReady(client);
  const stream = client.query(copyTo(`COPY (${query}) TO STDOUT`));
  for await (const line of linesOf(stream)) yield fromCopyLine(columns, line);
  await ready;
}

async function readLastIds(client: Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ table: string; last: string | null }>(SEQUENCES);
  return new Map(rows.flatMap(({ table, last }) => (last === null ? [] : [[table, Number(last)]])));
}

// A sequence's last value is null until it gave one.
const SEQUENCES = `SELECT c.relname AS "table", s.last_value AS "last"
  FROM pg_class c
  JOIN pg_depend d ON d.refobjid = c.oid AND d.deptype IN ('a', 'i') AND d.classid = 'pg_class'::regclass
  JOIN pg_class q ON q.oid = d.objid AND q.relkind = 'S'
  JOIN pg_sequences s ON s.schemaname = current_schema() AND s.sequencename = q.relname
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relname NOT LIKE 'SearchIndex%'`;
