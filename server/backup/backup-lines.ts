import { createHash, type Hash } from "node:crypto";
import { FORMAT, FORMAT_VERSION, type Header, type Manifest, rowLine } from "./backup-format";
import type { FrozenDatabase, FrozenTable } from "./frozen-database";
import { type OnProgress, ROWS_BETWEEN_REPORTS } from "./progress";

/** What a backup is made of. */
export interface Content {
  readonly frozen: FrozenDatabase;
  readonly header: Omit<Header, "format" | "version">;
  readonly tables: readonly FrozenTable[];
  readonly log: Manifest["log"];
}

type Totals = Manifest["tables"][number];

/** The lines of a backup, each with its line feed. Throws when a table gives other than the rows that were counted. */
export async function* backupLines(content: Content, onProgress: OnProgress): AsyncGenerator<string> {
  const whole = createHash("sha256");
  const { header, tables, log } = content;
  const first = `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, ...header })}\n`;
  whole.update(first);
  yield first;
  const totals: Totals[] = [];
  for (const table of tables) {
    const heading = headingOf(table);
    whole.update(heading);
    yield heading;
    const own = createHash("sha256");
    yield* rowLines(content.frozen, table, [whole, own], onProgress);
    totals.push({ name: table.name, rows: table.rows, sha256: own.digest("hex"), lastId: table.lastId });
  }
  const manifest: Manifest = { tables: totals, log };
  yield `${JSON.stringify({ manifest, sha256: whole.digest("hex") })}\n`;
}

function headingOf({ name, columns }: FrozenTable): string {
  return `${JSON.stringify({ table: name, columns: columns.map((column) => [column.name, column.kind]) })}\n`;
}

async function* rowLines(
  frozen: FrozenDatabase,
  table: FrozenTable,
  hashes: readonly Hash[],
  onProgress: OnProgress,
): AsyncGenerator<string> {
  const report = (done: number) => onProgress({ step: "saving", what: table.name, done, total: table.rows });
  let done = 0;
  for await (const row of frozen.rows(table)) {
    const line = rowLine(row);
    for (const hash of hashes) hash.update(line);
    yield line;
    done += 1;
    if (done % ROWS_BETWEEN_REPORTS === 0 && done < table.rows) await report(done);
  }
  if (done !== table.rows) throw new Error(`${table.name} gave ${done} rows of ${table.rows}: it was not held still`);
  if (done > 0) await report(done);
}
