import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { Client } from "pg";
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams";
import type { Read } from "../db/guards/present";
import type { Manifest, Table } from "./backup-format";
import { toCopyLine } from "./copy-text";
import type { Loader } from "./feed";
import { untilReady, withClient } from "./postgresql-client";
import { quoted } from "./tables";

const BEGIN = `BEGIN;
SET LOCAL statement_timeout = 0;
SET LOCAL idle_in_transaction_session_timeout = 0;
SET LOCAL datestyle = 'ISO'`;

/**
 * Fills a migrated PostgreSQL database, without guards, in one transaction: all rows or none. `refuseRows` is asked in it, once
 * nobody else can write. The foreign keys go and come back in it, which only takes owning the tables: that checks them all at
 * once, and rows may come in any order, though positions and revisions name each other.
 */
export function loadPostgresql(
  url: string,
  manifest: Manifest,
  { refuseRows, feedInto }: { refuseRows: (read: Read) => Promise<void>; feedInto: (loader: Loader) => Promise<void> },
): Promise<void> {
  return withClient(url, async (client) => {
    await client.query(BEGIN);
    await lockTables(client, manifest);
    await refuseRows(async (sql) => (await client.query<Record<string, unknown>>(sql)).rows);
    const keys = await readForeignKeys(client);
    for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
    await client.query('DELETE FROM "Site"');
    await feedInto(loader(client));
    for (const { table, name, definition } of keys) {
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    }
    await keepLastIds(client, manifest);
    await client.query("COMMIT");
    // What the planner knows of the tables is from when they were empty.
    await client.query("ANALYZE");
  });
}

async function lockTables(client: Client, { tables }: Manifest): Promise<void> {
  const names = tables.map(({ name }) => quoted(name)).join(", ");
  if (names !== "") await client.query(`LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`);
}

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

async function readForeignKeys(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    SELECT quote_ident(c.relname) AS "table", quote_ident(k.conname) AS "name", pg_get_constraintdef(k.oid) AS "definition"
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    WHERE k.contype = 'f' AND c.relnamespace = current_schema()::regnamespace ORDER BY k.conname`);
  return rows;
}

function loader(client: Client): Loader {
  let open: { table: Table; stream: CopyStreamQuery; over: Promise<unknown> } | undefined;
  return {
    begin: async (table) => {
      const list = table.columns.map(({ name }) => quoted(name)).join(", ");
      const ready = untilReady(client);
      const stream = client.query(copyFrom(`COPY ${quoted(table.name)} (${list}) FROM STDIN`));
      const over = finished(stream).then(
        () => ready,
        (error: unknown) => Promise.reject(explained(table, error)),
      );
      // Awaited in `end`, or where a row has to wait: until then its failure is no news.
      over.catch(() => undefined);
      open = { table, stream, over };
    },
    add: (row) => {
      if (open === undefined) return undefined;
      const { table, stream, over } = open;
      if (!stream.destroyed && stream.write(toCopyLine(table.columns, row))) return undefined;
      return Promise.race([once(stream, "drain"), over]).then(() => undefined);
    },
    end: async () => {
      open?.stream.end();
      await open?.over;
      open = undefined;
    },
  };
}

function explained({ name }: Table, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return new Error(`PostgreSQL took none of it, because of ${name}: ${error.message}`, { cause: error });
}

interface Sequence {
  readonly table: string;
  readonly column: string;
  readonly sequence: string;
}

/** No number is given to a second row, though the first be gone, and none that the rows bring along. */
async function keepLastIds(client: Client, { tables }: Manifest): Promise<void> {
  const told = new Map(tables.map(({ name, lastId }) => [name, lastId]));
  for (const { table, column, sequence } of await readSequences(client)) {
    const { rows } = await client.query<{ highest: number | null }>(
      `SELECT max(${quoted(column)}) AS "highest" FROM ${quoted(table)}`,
    );
    const last = Math.max(told.get(table) ?? 0, Number(rows[0]?.highest ?? 0));
    if (last > 0) await client.query("SELECT setval($1::regclass, $2)", [sequence, last]);
  }
}

async function readSequences(client: Client): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(`
    SELECT c.relname AS "table", a.attname AS "column", pg_get_serial_sequence(quote_ident(c.relname), a.attname) AS "sequence"
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE 'SearchIndex%'
      AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL`);
  return rows;
}
