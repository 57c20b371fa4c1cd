import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { viewQuery } from "@/domain/comparison/view-url";
import { fileName } from "@/domain/export/file-name";
import type { TakenView } from "@/domain/export/taken-view";
import { isSlug } from "@/domain/matrix/record";
import type { ShownLink } from "../comparison/queries";
import { readVersion } from "../db/versions";
import { findCurrentSlug } from "../negotiation/former-slugs";
import { findNegotiation } from "../negotiation/queries";
import { type FileFormat, FORMATS, type FormatName } from "./formats";
import { type Taking, takeLive, takePinned } from "./take-view";

/** A file to take away. Its bytes never change: it is kept by what they were made of. */
export interface ExportFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** Strong: the hash of the bytes. */
  etag: string;
  name: string;
  contentType: string;
  /** Whether a browser shows it instead of saving it. */
  inline: boolean;
}

const LIMIT = 16 * 1024 * 1024;
const files = new LRUCache<string, ExportFile>({
  maxSize: LIMIT,
  sizeCalculation: ({ bytes }, key) => bytes.length + key.length,
});
const making = new Map<string, Promise<ExportFile>>();

/**
 * The file of a view of a negotiation; null when there is no such negotiation. `search` is the address's query as it was
 * sent, with its question mark. Made once for each version, view, place and day, and the view read only when it is new: the
 * version is read anew at each call, so that the bytes are never older than the record.
 */
export async function getLiveFile(
  slug: string,
  search: string,
  format: FormatName,
  taking: Taking,
): Promise<ExportFile | null> {
  const version = isSlug(slug) ? await readVersion(slug) : null;
  if (version === null) {
    const current = await findCurrentSlug(slug);
    return current === null ? null : getLiveFile(current, search, format, taking);
  }
  const place = `${format} ${taking.retrieved} ${taking.origin}/${slug}@`;
  const known = files.get(`${place}${version}${search}`);
  if (known) return known;

  const record = await findNegotiation(slug);
  if (record === null) return null;
  const taken = takeLive(record, search, taking);
  // Without what was dropped, the same view has one entry however its address was written.
  const tidy = taken.dropped.length === 0 ? viewQuery(taken.view) : search;
  const file = await fileOf(`${place}${record.version}${tidy}`, taken, format);
  files.set(`${place}${record.version}${search}`, file);
  return file;
}

/** The file of what a pinned link shows. */
export function getPinnedFile(link: ShownLink, format: FormatName, taking: Taking): Promise<ExportFile> {
  const key = `${format} ${taking.retrieved} ${taking.origin}/s/${link.id}@${link.contentSha256}`;
  return fileOf(key, () => takePinned(link, taking), format);
}

/** Made once, however many wait for it. */
function fileOf(key: string, view: TakenView | (() => TakenView), format: FormatName): Promise<ExportFile> {
  const known = files.get(key);
  if (known) return Promise.resolve(known);
  const shared =
    making.get(key) ?? make(typeof view === "function" ? view() : view, format).finally(() => making.delete(key));
  making.set(key, shared);
  return shared.then((file) => {
    files.set(key, file);
    return file;
  });
}

async function make(view: TakenView, format: FormatName): Promise<ExportFile> {
  const { contentType, inline = false, slow = false, make }: FileFormat = FORMATS[format];
  const made = await (slow ? inTurn(async () => make(view)) : make(view));
  const bytes = new Uint8Array(made);
  const etag = `"${createHash("sha256").update(bytes).digest("base64url")}"`;
  return { bytes, etag, name: fileName(view, format), contentType, inline };
}

let last: Promise<unknown> = Promise.resolve();

/** Waits for those before it, so that many who ask for large files at once do not take all memory and time together. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work, work);
  last = done.catch(() => {});
  return done;
}
