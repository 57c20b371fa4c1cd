import { sqltag } from "@prisma/client/runtime/client";
import { z } from "zod";
import type { ListedSource } from "@/domain/citation/catalogue";
import type { Source } from "@/domain/citation/citation";
import { type QuoteTally, tallyQuotes } from "@/domain/citation/quote-tally";
import type { NegotiationLink } from "@/domain/matrix/record";
import { isLastingId } from "@/domain/position/lasting-id";
import { db } from "../db/db";
import { readSiteVersion } from "../db/versions";
import { toSource } from "../negotiation/load-negotiation";
import { untilSettled } from "../negotiation/settled";

const countsSchema = z.array(
  z.object({ sourceId: z.coerce.number(), negotiationId: z.coerce.number(), positions: z.coerce.number() }),
);

const tallySchema = z.array(
  z.object({ sourceId: z.coerce.number(), result: z.string().nullable(), quotes: z.coerce.number() }),
);

let listed: { version: number; list: readonly ListedSource[] } | null = null;

/** Every source on which a published position rests, in no order. */
export async function listSources(): Promise<readonly ListedSource[]> {
  for (;;) {
    const version = await readSiteVersion();
    if (listed?.version === version) return listed.list;
    const list = await loadList();
    if ((await readSiteVersion()) === version) listed = { version, list };
  }
}

async function loadList(): Promise<ListedSource[]> {
  const [counts, tallies, sources, negotiations] = await Promise.all([
    countPositions(),
    tallyBySource(),
    db.source.findMany({ where: { citations: { some: { revision: { publishedOf: { state: "published" } } } } } }),
    db.negotiation.findMany({ select: { id: true, slug: true, title: true }, orderBy: { title: "asc" } }),
  ]);
  const bySource = new Map<number, typeof counts>();
  for (const count of counts) bySource.set(count.sourceId, [...(bySource.get(count.sourceId) ?? []), count]);
  return sources.map((row) => {
    const own = bySource.get(row.id) ?? [];
    return {
      source: toSource(row),
      positions: own.reduce((sum, { positions }) => sum + positions, 0),
      quotes: tallies.get(row.id) ?? tallyQuotes([]),
      negotiations: negotiations
        .filter(({ id }) => own.some(({ negotiationId }) => negotiationId === id))
        .map(({ slug, title }) => ({ slug, title })),
    };
  });
}

async function countPositions(): Promise<z.infer<typeof countsSchema>> {
  return countsSchema.parse(
    await db.$queryRaw(sqltag`
      SELECT "Citation"."sourceId", "Position"."negotiationId", COUNT(DISTINCT "Position"."id") AS "positions"
      FROM "Citation" JOIN "Position" ON "Position"."publishedRevisionId" = "Citation"."revisionId"
      WHERE "Position"."state" = 'published'
      GROUP BY "Citation"."sourceId", "Position"."negotiationId"`),
  );
}

/** How the quotes of published positions stand, by the rows of their sources. */
export async function tallyBySource(): Promise<ReadonlyMap<number, QuoteTally>> {
  const rows = tallySchema.parse(
    await db.$queryRaw(sqltag`
      SELECT "Citation"."sourceId", "QuoteCheck"."result", COUNT(*) AS "quotes"
      FROM "Citation" JOIN "Position" ON "Position"."publishedRevisionId" = "Citation"."revisionId"
      LEFT JOIN "QuoteCheck" ON "QuoteCheck"."citationId" = "Citation"."id"
      WHERE "Position"."state" = 'published'
      GROUP BY "Citation"."sourceId", "QuoteCheck"."result"`),
  );
  const bySource = new Map<number, typeof rows>();
  for (const row of rows) bySource.set(row.sourceId, [...(bySource.get(row.sourceId) ?? []), row]);
  return new Map([...bySource].map(([sourceId, own]) => [sourceId, tallyQuotes(own)]));
}

/** A stored copy of a source's text. */
export interface SnapshotSummary {
  sha256: string;
  /** ISO 8601, UTC. */
  takenAt: string;
}

/** One source with its stored copies, and the negotiations in which a published position rests on it. */
export interface SourceRecord {
  source: Source;
  /** Newest first. */
  snapshots: readonly SnapshotSummary[];
  /** By title; none when every position that cited it was retracted. */
  negotiations: readonly NegotiationLink[];
}

/** A source that a public record cites, now or in its history; null when there is none of that id. */
export async function findSource(id: string): Promise<SourceRecord | null> {
  // An address may hold anything; PostgreSQL takes no NUL.
  return isLastingId(id) ? untilSettled(() => loadSource(id)) : null;
}

async function loadSource(key: string): Promise<SourceRecord | null> {
  const isPublic = { revision: { log: { some: { action: "published" } } } };
  const row = await db.source.findFirst({
    where: { key, citations: { some: isPublic } },
    include: { snapshots: { select: { sha256: true, takenAt: true }, orderBy: { takenAt: "desc" } } },
  });
  if (row === null) return null;
  // By its citations: asked which negotiations have such positions, SQLite looks through all positions that there are.
  const resting = await db.citation.findMany({
    where: { sourceId: row.id, revision: { publishedOf: { state: "published" } } },
    select: { revision: { select: { publishedOf: { select: { negotiationId: true } } } } },
  });
  const ids = new Set(resting.flatMap(({ revision: { publishedOf } }) => publishedOf?.negotiationId ?? []));
  const negotiations = await db.negotiation.findMany({
    where: { id: { in: [...ids] } },
    select: { slug: true, title: true },
    orderBy: { title: "asc" },
  });
  return {
    source: toSource(row),
    snapshots: row.snapshots.map(({ sha256, takenAt }) => ({ sha256, takenAt: takenAt.toISOString() })),
    negotiations,
  };
}
