import { z } from "zod";

// The file that `npm run backup` writes: gzip over lines of JSON. docs/backup-format.md describes it.

/** What the first line of every backup says that it is. */
export const FORMAT = "parley-backup";

/** Raised when a reader of the version before could no longer read the file rightly. */
export const FORMAT_VERSION = 1;

/** What a column holds, whichever database it comes from. */
export const VALUE_KINDS = ["integer", "bigint", "text", "boolean", "datetime", "json", "bytes"] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/**
 * A value as it stands in the file: whole numbers as numbers, bigints as decimal text, days and times in ISO 8601 with
 * milliseconds and Z, JSON as text with its names sorted, bytes in base64.
 */
export type Value = string | number | boolean | null;
export type Row = readonly Value[];

export interface Column {
  readonly name: string;
  readonly kind: ValueKind;
}

/** A table with its columns in the order of their names: the two databases may keep them in different ones. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

/** The first line. */
export const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  madeAt: z.iso.datetime(),
  /** The database that it was made of; it can be restored into either. */
  madeOf: z.enum(["sqlite", "postgresql"]),
  /** The migrations that the database had, oldest first. */
  migrations: z.array(z.string()).min(1),
  /** Tables of which no row is taken along. */
  leftOut: z.array(z.string()),
});
export type Header = z.infer<typeof headerSchema>;

/** The line before a table's rows. */
export const tableSchema = z.object({
  table: z.string(),
  columns: z.array(z.tuple([z.string(), z.enum(VALUE_KINDS)])).min(1),
});

/** The last line: what must have been read by then. */
export const endSchema = z.object({
  manifest: z.object({
    tables: z.array(
      z.object({
        name: z.string(),
        rows: count,
        /** Of the lines of its rows, each with its line feed. */
        sha256: hash,
        /** The highest number that the database gave to a row by itself, so that it gives none twice; null where it gives none. */
        lastId: count.nullable(),
      }),
    ),
    /** The hash of the last entry is null where the log is empty, or from before entries were chained. */
    log: z.object({ entries: count, head: hash.nullable() }),
  }),
  /** Of every line before this one. */
  sha256: hash,
});
export type Manifest = z.infer<typeof endSchema>["manifest"];

/** A row as its line, with the line feed. */
export function rowLine(row: Row): string {
  return `${JSON.stringify(row)}\n`;
}

/** JSON with the names in it sorted, so that it is the same text whichever database kept it. */
export function sortedJson(text: string): string {
  return JSON.stringify(JSON.parse(text), (_, value: unknown) =>
    isGroup(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
