import { FETCH_OUTCOMES, FETCH_PROBLEMS } from "@/domain/citation/fetch-problem";
import { tallyQuotes } from "@/domain/citation/quote-tally";
import type { LastFetch, SourceState } from "@/domain/citation/source-health";
import { db } from "../db/db";
import { toSource } from "../negotiation/load-negotiation";
import { tallyBySource } from "./queries";

/** How every recorded source stands, in no order: for those who work with them. */
export async function listSourceStates(): Promise<SourceState[]> {
  const [tallies, rows] = await Promise.all([
    tallyBySource(),
    db.source.findMany({
      include: {
        snapshots: { select: { takenAt: true }, orderBy: { takenAt: "desc" }, take: 1 },
        fetches: { orderBy: { id: "desc" }, take: 1 },
      },
    }),
  ]);
  return rows.map(({ snapshots, fetches, ...row }) => ({
    source: toSource(row),
    quotes: tallies.get(row.id) ?? tallyQuotes([]),
    storedAt: snapshots[0]?.takenAt.toISOString() ?? null,
    last: lastFetch(fetches[0]),
  }));
}

/** What came of asking one source's address the last time; null where it was never asked. */
export async function findLastFetch(key: string): Promise<LastFetch | null> {
  return lastFetch(
    (await db.sourceFetch.findFirst({ where: { source: { key } }, orderBy: { id: "desc" } })) ?? undefined,
  );
}

interface FetchRow {
  outcome: string;
  problem: string | null;
  status: number | null;
  movedTo: string | null;
  at: Date;
}

function lastFetch(row: FetchRow | undefined): LastFetch | null {
  const outcome = FETCH_OUTCOMES.find((known) => known === row?.outcome);
  if (row === undefined || outcome === undefined) return null;
  const problem = FETCH_PROBLEMS.find((known) => known === row.problem) ?? null;
  return { outcome, problem, status: row.status, movedTo: row.movedTo, at: row.at.toISOString() };
}
