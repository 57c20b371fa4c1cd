import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import {
  endSchema,
  FORMAT,
  FORMAT_VERSION,
  type Header,
  headerSchema,
  type Manifest,
  type Row,
  type Table,
  tableSchema,
} from "./backup-format";
import { GZIP_START } from "./gzip-start";
import { linesOf } from "./lines";
import type { Refusal } from "./refusal";

/** A part of a backup, in the order of the file: the header, each table followed by its rows, the manifest. */
export type Part =
  | { kind: "header"; header: Header }
  | { kind: "table"; table: Table }
  | { kind: "row"; row: Row }
  | { kind: "manifest"; manifest: Manifest };

/** Thrown where a backup is found to be none, or damaged. */
export class BadBackup extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}

/**
 * Reads a backup to its end, checking each table against its hash and all of it against the manifest. Rows come before
 * their hash is known: whoever uses them waits for the manifest. Throws {@link BadBackup}.
 */
export async function* readParts(file: string): AsyncGenerator<Part> {
  await checkStart(file);
  const { size } = await stat(file);
  const unzipped = createGunzip({ chunkSize: 256 * 1024 });
  // Each ends with the other, and what went wrong with either is thrown below.
  pipeline(createReadStream(file), unzipped, () => undefined);
  const reader = new LineReader();
  try {
    for await (const line of linesOf(unzipped)) yield reader.read(line);
  } catch (error) {
    throw isZlibError(error) ? damaged("it cannot be unpacked to its end") : error;
  }
  if (!reader.hasEnded) throw damaged("its end is missing");
  if (unzipped.bytesWritten !== size) throw damaged("something stands behind its end");
}

function damaged(what: string): BadBackup {
  return new BadBackup({ kind: "damaged", what });
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^Z_/.test(String(error.code));
}

async function checkStart(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(GZIP_START.length), 0, GZIP_START.length, 0);
    const isGzip = bytesRead === GZIP_START.length && buffer.subarray(0, 3).equals(GZIP_START.subarray(0, 3));
    if (!isGzip) throw new BadBackup({ kind: "not-a-backup" });
    if (!buffer.equals(GZIP_START)) throw damaged("its first bytes are not those of a backup");
  } finally {
    await handle.close();
  }
}

const anyVersion = z.object({ format: z.literal(FORMAT), version: z.int() });
const rowSchema = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]));

interface OpenTable {
  readonly table: Table;
  readonly hash: Hash;
  rows: number;
}

/** Takes the lines in turn, and knows what may come next. */
class LineReader {
  readonly #whole = createHash("sha256");
  readonly #closed: { name: string; rows: number; sha256: string }[] = [];
  #header: Header | undefined;
  #open: OpenTable | undefined;
  hasEnded = false;

  read(line: string): Part {
    if (this.hasEnded) throw damaged("something stands behind its end");
    const part = this.#readPart(line);
    if (part.kind !== "manifest") this.#whole.update(line).update("\n");
    return part;
  }

  #readPart(line: string): Part {
    if (this.#header === undefined) return this.#readHeader(line);
    if (line.startsWith("[")) return this.#readRow(line);
    this.#closeTable();
    return line.startsWith('{"manifest"') ? this.#readEnd(line) : this.#readTable(line);
  }

  #readHeader(line: string): Part {
    const told = anyVersion.safeParse(parseJson(line));
    if (!told.success) throw new BadBackup({ kind: "not-a-backup" });
    const { version } = told.data;
    if (version !== FORMAT_VERSION) throw new BadBackup({ kind: "unknown-version", version });
    this.#header = checked(headerSchema, line);
    return { kind: "header", header: this.#header };
  }

  #readTable(line: string): Part {
    const { table: name, columns } = checked(tableSchema, line);
    const table = { name, columns: columns.map(([column, kind]) => ({ name: column, kind })) };
    this.#open = { table, hash: createHash("sha256"), rows: 0 };
    return { kind: "table", table };
  }

  #readRow(line: string): Part {
    const row = checked(rowSchema, line);
    if (this.#open === undefined || row.length !== this.#open.table.columns.length) throw damaged(`a row has no place`);
    this.#open.hash.update(line).update("\n");
    this.#open.rows += 1;
    return { kind: "row", row };
  }

  #closeTable(): void {
    if (this.#open === undefined) return;
    const { table, rows, hash } = this.#open;
    this.#closed.push({ name: table.name, rows, sha256: hash.digest("hex") });
    this.#open = undefined;
  }

  #readEnd(line: string): Part {
    const { manifest, sha256 } = checked(endSchema, line);
    const differing = this.#closed.find(({ name, rows, sha256 }, index) => {
      const told = manifest.tables[index];
      return told?.name !== name || told.rows !== rows || told.sha256 !== sha256;
    });
    if (differing !== undefined) throw damaged(`what it holds of ${differing.name} is not what was saved`);
    const isWhole = manifest.tables.length === this.#closed.length && this.#whole.digest("hex") === sha256;
    if (!isWhole) throw damaged("what it holds is not what was saved");
    this.hasEnded = true;
    return { kind: "manifest", manifest };
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function checked<T>(schema: z.ZodType<T>, line: string): T {
  const result = schema.safeParse(parseJson(line));
  if (!result.success) throw damaged("a line of it is not what the format has there");
  return result.data;
}
