import type { Header, Manifest, Table } from "./backup-format";
import { type OnProgress, ROWS_BETWEEN_REPORTS } from "./progress";
import { BadBackup, readParts } from "./read-backup";
import type { Refusal } from "./refusal";

/** A backup that was read to its end and found whole. */
export interface SoundBackup {
  readonly file: string;
  readonly header: Header;
  readonly tables: readonly Table[];
  readonly manifest: Manifest;
}

/** Reads a backup to its end, before anything is written anywhere. */
export async function checkBackup(
  file: string,
  onProgress: OnProgress,
): Promise<{ ok: true; backup: SoundBackup } | { ok: false; refusal: Refusal }> {
  try {
    return { ok: true, backup: await readAll(file, onProgress) };
  } catch (error) {
    if (error instanceof BadBackup) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function readAll(file: string, onProgress: OnProgress): Promise<SoundBackup> {
  let header: Header | undefined;
  let manifest: Manifest | undefined;
  const tables: Table[] = [];
  let rows = 0;
  const report = (total: number) => onProgress({ step: "checking", what: "rows", done: rows, total });
  for await (const part of readParts(file)) {
    if (part.kind === "header") header = part.header;
    else if (part.kind === "table") tables.push(part.table);
    else if (part.kind === "manifest") manifest = part.manifest;
    else {
      rows += 1;
      if (rows % ROWS_BETWEEN_REPORTS === 0) await report(0);
    }
  }
  // `readParts` gives both or throws.
  if (header === undefined || manifest === undefined) throw new Error("A backup without header or manifest was read");
  await report(rows);
  return { file, header, tables, manifest };
}
