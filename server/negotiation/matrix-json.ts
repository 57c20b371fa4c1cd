import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { parseView, viewQuery } from "@/domain/comparison/view-url";
import { matrixJson } from "@/domain/export/matrix-json";
import { buildMatrix } from "@/domain/matrix/matrix";
import { isSlug, knownSlugs } from "@/domain/matrix/record";
import { readVersion } from "../db/versions";
import { findCurrentSlug } from "./former-slugs";
import { findNegotiation } from "./queries";

/** A response body that never changes: it is kept by version. */
export interface MatrixBytes {
  bytes: Uint8Array<ArrayBuffer>;
  /** Strong: the hash of the bytes. */
  etag: string;
}

const LIMIT = 64 * 1024 * 1024;
const byQuery = new LRUCache<string, MatrixBytes>({
  maxSize: LIMIT,
  sizeCalculation: ({ bytes }, key) => bytes.length + key.length,
});

/**
 * The bytes of a view as JSON; null when there is no such negotiation. `search` is the address's query as it was sent, with
 * its question mark. Made once for each version and query, and read only when they are new: the version is read anew at
 * each call, so that the bytes are never older than the record.
 */
export async function getMatrixJson(slug: string, search: string): Promise<MatrixBytes | null> {
  const version = isSlug(slug) ? await readVersion(slug) : null;
  if (version === null) {
    const current = await findCurrentSlug(slug);
    return current === null ? null : getMatrixJson(current, search);
  }
  const known = byQuery.get(`${slug}@${version}${search}`);
  if (known) return known;

  const record = await findNegotiation(slug);
  if (record === null) return null;
  const { view, dropped } = parseView(new URLSearchParams(search), knownSlugs(record));
  // Without what was dropped, the same view has one entry however its address was written.
  const tidy = dropped.length === 0 ? viewQuery(view) : search;
  const key = `${slug}@${record.version}${tidy}`;
  const made = byQuery.get(key) ?? toBytes(matrixJson(record, view, buildMatrix(record, view), dropped));
  for (const one of new Set([key, `${slug}@${record.version}${search}`])) byQuery.set(one, made);
  return made;
}

function toBytes(value: unknown): MatrixBytes {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { bytes, etag: `"${createHash("sha256").update(bytes).digest("base64url")}"` };
}
