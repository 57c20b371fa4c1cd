import { sourceMetadata } from "@/domain/citation/source-metadata";
import { type CopyRecord, headersColumn, redirectsColumn, type ShownText } from "@/domain/citation/stored-copy";
import { db } from "../db/db";
import { type CopyRow, listCopies } from "./copies";
import { readCopyText, showCopy } from "./copy-text";
import { listQuotingCitations } from "./quoting-positions";
import type { TextReader } from "./text-reader";

/** The number of a stored copy as an address has it; null where it is none. */
export function readCopyNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** One stored copy of a source, by its number; null when there is none. */
export async function findCopy(key: string, number: number, reader: TextReader): Promise<CopyRecord | null> {
  const copy = (await listCopies(key)).find((known) => known.number === number);
  if (copy === undefined) return null;
  const [row, text, citations] = await Promise.all([
    db.snapshot.findUniqueOrThrow({ where: { id: copy.id }, select: COLUMNS }),
    readCopyText(copy.id),
    listQuotingCitations(key, { waiting: reader.edits }),
  ]);
  const { metadata, fileName, url, redirects, headers, bytes } = row;
  return {
    copy,
    metadata: metadata === null ? null : sourceMetadata.parse(metadata),
    kept: reader.edits
      ? {
          ...{ fileName, url },
          redirects: redirectsColumn.parse(redirects),
          headers: headersColumn.parse(headers),
          hasBytes: bytes !== null,
        }
      : null,
    text: showCopy(text, citations, { whole: reader.readsTexts }),
  };
}

/** What somebody is shown of the text that was last found of a source; null where none is stored. */
export async function findCurrentText(key: string, reader: TextReader): Promise<ShownText | null> {
  const current = (await listCopies(key)).find((copy) => copy.current);
  if (current === undefined) return null;
  const [text, citations] = await Promise.all([
    readCopyText(current.id),
    listQuotingCitations(key, { waiting: reader.edits }),
  ]);
  return showCopy(text, citations, { whole: reader.readsTexts });
}

const COLUMNS = {
  ...{ metadata: true, fileName: true, url: true, redirects: true, headers: true },
  bytes: { select: { snapshotId: true } },
} as const;

/** The bytes of a stored copy with what they are; null when none are kept under that number. */
export async function findCopyFile(
  key: string,
  number: number,
): Promise<{ bytes: Uint8Array; fileName: string | null; copy: CopyRow } | null> {
  const copy = (await listCopies(key)).find((known) => known.number === number);
  if (copy === undefined) return null;
  const row = await db.snapshot.findUniqueOrThrow({
    where: { id: copy.id },
    select: { fileName: true, bytes: { select: { bytes: true } } },
  });
  return row.bytes && { bytes: row.bytes.bytes, fileName: row.fileName, copy };
}
