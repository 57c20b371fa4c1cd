import { LRUCache } from "lru-cache";
import { isSlug, type NegotiationRecord } from "@/domain/matrix/record";
import { db } from "../db/db";
import { readSiteVersion, readVersion } from "../db/versions";
import { findCurrentSlug } from "./former-slugs";
import { loadNegotiation } from "./load-negotiation";
import { sizeInMemory } from "./record-size";

// One record a negotiation, by the version that it was loaded at. Bound by bytes, as a large one is many times a small one. The
// front keeps what is drawn of them, so a few are enough here; of those that are larger than all of these may be, the last one
// is kept, as it would take seconds to load at each request. Pages and routes are bundles of their own, with modules of their
// own: they share what the process keeps.
const MOST_BYTES = 16 * 1024 * 1024;
const LARGEST_BYTES = 96 * 1024 * 1024;
type Records = LRUCache<string, NegotiationRecord>;
const holder = globalThis as typeof globalThis & { parleyRecords?: Records; parleyLargeRecord?: Records };
holder.parleyRecords ??= recordsUpTo(MOST_BYTES);
holder.parleyLargeRecord ??= recordsUpTo(LARGEST_BYTES, 1);
const records = holder.parleyRecords;
const largeRecord = holder.parleyLargeRecord;

function recordsUpTo(maxSize: number, max?: number): Records {
  return new LRUCache({
    maxSize,
    ...(max !== undefined && { max }),
  });
}

function keep(slug: string, record: NegotiationRecord): void {
  const size = sizeInMemory(record);
  const [fitting, other] = size <= MOST_BYTES ? [records, largeRecord] : [largeRecord, records];
  fitting.set(slug, record, { size });
  other.delete(slug);
}

const loading = new Map<string, Promise<NegotiationRecord | null>>();

/**
 * The published record of a negotiation at its current version; null when there is none of that slug. One that has another
 * slug now is found by those that it had. The version is read anew at every call, so that a change by any process shows at
 * the next request.
 */
export async function findNegotiation(slug: string): Promise<NegotiationRecord | null> {
  // An address may hold anything; PostgreSQL takes no NUL.
  const version = isSlug(slug) ? await readVersion(slug) : null;
  if (version === null) {
    const current = await findCurrentSlug(slug);
    return current === null ? null : findNegotiation(current);
  }
  const known = records.get(slug) ?? largeRecord.get(slug);
  if (known?.version === version) return known;
  // Requests that arrive while it loads share the loading, unless they ask for a newer version.
  const key = `${slug}@${version}`;
  const shared = loading.get(key) ?? loadSettled(slug).finally(() => loading.delete(key));
  loading.set(key, shared);
  return shared;
}

/** Loads until the version has not moved while loading, so that a record is never a mixture of two. */
async function loadSettled(slug: string): Promise<NegotiationRecord | null> {
  for (;;) {
    const record = await loadNegotiation(db, slug);
    if (record === null) return null;
    if ((await readVersion(slug)) !== record.version) continue;
    keep(slug, record);
    return record;
  }
}

/** A negotiation as the front page lists it. */
export interface NegotiationSummary {
  slug: string;
  title: string;
  summary: string;
  /** ISO 8601, UTC. */
  changedAt: string;
  /** The slugs of the parties that take part. */
  parties: readonly string[];
}

let listed: { version: number; list: readonly NegotiationSummary[] } | null = null;

/** All negotiations, newest change first. */
export async function listNegotiations(): Promise<readonly NegotiationSummary[]> {
  for (;;) {
    const version = await readSiteVersion();
    if (listed?.version === version) return listed.list;
    const rows = await db.negotiation.findMany({
      select: {
        slug: true,
        title: true,
        summary: true,
        changedAt: true,
        participations: { select: { party: { select: { slug: true } } } },
      },
      orderBy: [{ changedAt: "desc" }, { id: "asc" }],
    });
    if ((await readSiteVersion()) === version) {
      listed = { version, list: rows.map(toSummary) };
    }
  }
}

function toSummary({
  changedAt,
  participations,
  ...rest
}: {
  slug: string;
  title: string;
  summary: string;
  changedAt: Date;
  participations: { party: { slug: string } }[];
}): NegotiationSummary {
  return { ...rest, changedAt: changedAt.toISOString(), parties: participations.map(({ party }) => party.slug) };
}
