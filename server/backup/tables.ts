import type { DatabaseKind } from "../db/database-url";
import type { Read } from "../db/guards/present";
import type { Column, Table, ValueKind } from "./backup-format";

/**
 * Of these no row is taken along. Sessions and tokens would let whoever finds a backup come in, and links that work once
 * would work again after a restore, though they were used or withdrawn meanwhile; counts of tries are over in minutes.
 */
export const LEFT_OUT: readonly string[] = ["OneTimeLink", "RateLimit", "Session", "Verification"];

/** A table of a database, with what reading it in order takes. */
export interface StoredTable extends Table {
  /** The columns of its primary key, in order. */
  readonly key: readonly string[];
}

// Which column types there are: those that Prisma makes of the schema's. One more needs a line here.
const KINDS: Readonly<Record<DatabaseKind, Readonly<Record<string, ValueKind>>>> = {
  sqlite: {
    INTEGER: "integer",
    BIGINT: "bigint",
    TEXT: "text",
    BOOLEAN: "boolean",
    DATETIME: "datetime",
    JSONB: "json",
    BLOB: "bytes",
  },
  postgresql: {
    int4: "integer",
    int8: "bigint",
    text: "text",
    bool: "boolean",
    timestamp: "datetime",
    jsonb: "json",
    bytea: "bytes",
  },
};

// The search index is made anew from the record, and the migrations' own table by migrating.
const NOT_OURS = `NOT IN ('_prisma_migrations', 'sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4')`;

const COLUMNS: Readonly<Record<DatabaseKind, string>> = {
  sqlite: `SELECT t."name" AS "table", c."name" AS "column", c."type", nullif(c."pk", 0) AS "place"
    FROM sqlite_master t JOIN pragma_table_info(t."name") c
    WHERE t."type" = 'table' AND t."name" ${NOT_OURS} AND t."name" NOT LIKE 'SearchIndex%'`,
  postgresql: `SELECT c.relname AS "table", a.attname AS "column", y.typname AS "type",
      array_position(i.indkey::int2[], a.attnum) AS "place"
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type y ON y.oid = a.atttypid
    LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
      AND c.relname ${NOT_OURS} AND c.relname NOT LIKE 'SearchIndex%'`,
};

/**
 * The tables that a database has, whichever migration it is at, by name; those of {@link LEFT_OUT} among them. Throws for
 * a column of a type that no backup can hold.
 */
export async function listTables(kind: DatabaseKind, read: Read): Promise<StoredTable[]> {
  const byTable = new Map<string, { column: Column; place: number | null }[]>();
  for (const row of await read(COLUMNS[kind])) {
    const name = String(row.table);
    const column = { name: String(row.column), kind: kindOf(kind, name, row) };
    const place = row.place === null ? null : Number(row.place);
    byTable.set(name, [...(byTable.get(name) ?? []), { column, place }]);
  }
  return [...byTable].map(([name, columns]) => storedTable(name, columns)).sort(byName);
}

function kindOf(kind: DatabaseKind, table: string, { column, type }: Record<string, unknown>): ValueKind {
  const found = KINDS[kind][String(type)];
  if (found === undefined) {
    throw new Error(`${table}.${column} is of the type ${type}, which no backup can hold (server/backup/tables.ts)`);
  }
  return found;
}

function storedTable(name: string, columns: readonly { column: Column; place: number | null }[]): StoredTable {
  const inKey = columns.flatMap(({ column, place }) => (place === null ? [] : [{ column, place }]));
  return {
    name,
    columns: columns.map(({ column }) => column).sort(byName),
    key: inKey.sort((a, b) => a.place - b.place).map(({ column }) => column.name),
  };
}

function byName(a: { name: string }, b: { name: string }): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}

/** A table's or column's name in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
