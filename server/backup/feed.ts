import type { Row, Table } from "./backup-format";
import type { SoundBackup } from "./check-backup";
import { type OnProgress, ROWS_BETWEEN_REPORTS } from "./progress";
import { readParts } from "./read-backup";

/** Takes the rows of a backup into a database, table after table. */
export interface Loader {
  begin(table: Table): Promise<void>;
  /** Gives a promise where the next row has to wait. */
  add(row: Row): Promise<void> | undefined;
  end(): Promise<void>;
}

/**
 * Hands a backup's rows to a loader. The file is checked once more on the way: it may have changed since it was found
 * sound. Throws {@link BadBackup} then, and the caller takes all back.
 */
export async function feed(backup: SoundBackup, loader: Loader, onProgress: OnProgress): Promise<void> {
  const totals = new Map(backup.manifest.tables.map(({ name, rows }) => [name, rows]));
  let open: { name: string; done: number } | null = null;
  const report = async () => {
    if (open === null || open.done === 0) return;
    await onProgress({ step: "loading", what: open.name, done: open.done, total: totals.get(open.name) ?? 0 });
  };
  for await (const part of readParts(backup.file)) {
    if (part.kind === "row" && open !== null) {
      const wait = loader.add(part.row);
      if (wait !== undefined) await wait;
      open.done += 1;
      if (open.done % ROWS_BETWEEN_REPORTS === 0) await report();
      continue;
    }
    if (open !== null) {
      await loader.end();
      if (open.done % ROWS_BETWEEN_REPORTS !== 0) await report();
      open = null;
    }
    if (part.kind === "table") {
      await loader.begin(part.table);
      open = { name: part.table.name, done: 0 };
    }
  }
}
