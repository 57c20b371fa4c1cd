import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Feed } from "@/domain/feed/feed";
import { type FeedScope, feedPath } from "@/domain/feed/feed-address";
import { isSlug } from "@/domain/matrix/record";
import { readVersion } from "../db/versions";
import { findCurrentSlug } from "../negotiation/former-slugs";
import { findFeed } from "./queries";

/** A feed as it is sent. */
export interface FeedBytes {
  bytes: Uint8Array<ArrayBuffer>;
  /** Strong: the hash of the bytes. */
  etag: string;
}

const LIMIT = 16 * 1024 * 1024;
const kept = new LRUCache<string, FeedBytes>({
  maxSize: LIMIT,
  sizeCalculation: ({ bytes }, key) => bytes.length + key.length,
});

/**
 * The bytes of a feed; null when there is no such negotiation, party or issue. Made once for each version of the negotiation
 * and place where the site is read (`origin`: a feed's links are absolute); the version is read anew at each call. One that
 * has another slug now is found by those that it had.
 */
export async function getFeedBytes(
  slug: string,
  scope: FeedScope,
  origin: string,
  print: (feed: Feed) => string,
): Promise<FeedBytes | null> {
  const version = isSlug(slug) ? await readVersion(slug) : null;
  if (version === null) {
    const current = await findCurrentSlug(slug);
    return current === null ? null : getFeedBytes(current, scope, origin, print);
  }
  const key = `${version} ${origin}${feedPath(slug, scope)}`;
  const known = kept.get(key);
  if (known) return known;
  const feed = await findFeed(slug, scope);
  if (feed === null) return null;
  const bytes = new TextEncoder().encode(print(feed));
  const made = { bytes, etag: `"${createHash("sha256").update(bytes).digest("base64url")}"` };
  // What was loaded at a newer version is not kept as of the older.
  if ((await readVersion(slug)) === version) kept.set(key, made);
  return made;
}
