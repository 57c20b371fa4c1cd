import { db } from "../db/db";
import { type CheckedSource, checkSource } from "./check-source";
import type { FetchMeans } from "./store-fetched";

/** Which sources a round asks: all that have an address unless it says otherwise. */
export interface Round {
  /** Only these ids. */
  sources?: readonly string[];
  /** Only those on which a position of this negotiation rests. */
  negotiation?: string;
  /** Only those that were not asked since. */
  notSince?: Date;
  /** No more than so many. */
  most?: number;
}

/** How many sites are asked at a time; of one site's sources always one. */
const SITES_AT_ONCE = 4;

/** The sources of a round by their ids, those first that were never asked or not for the longest time. */
export async function listToCheck({
  sources,
  negotiation,
  notSince,
  most,
}: Round): Promise<{ key: string; url: string }[]> {
  const rows = await db.source.findMany({
    where: {
      url: { not: null },
      ...(sources && { key: { in: [...sources] } }),
      ...(negotiation && { citations: { some: { revision: { position: { negotiation: { slug: negotiation } } } } } }),
      ...(notSince && { fetches: { none: { at: { gt: notSince } } } }),
    },
    orderBy: { id: "asc" },
    select: { key: true, url: true, fetches: { select: { at: true }, orderBy: { id: "desc" }, take: 1 } },
  });
  return rows
    .map(({ key, url, fetches }) => ({ key, url: url ?? "", askedAt: fetches[0]?.at.getTime() ?? 0 }))
    .toSorted((a, b) => a.askedAt - b.askedAt)
    .slice(0, most);
}

/**
 * Asks the addresses of sources again, several sites at a time and of each site one after the other, and tells of each what
 * came of it. A source whose check breaks does not end the round. Ends early, between two sources, once `signal` says so.
 */
export async function checkSources(
  round: Round,
  {
    now,
    told,
    signal,
    means,
  }: {
    now: () => Date;
    told: (key: string, result: CheckedSource | Error) => void;
    signal?: AbortSignal;
    means?: FetchMeans;
  },
): Promise<void> {
  const bySite = new Map<string, string[]>();
  for (const { key, url } of await listToCheck(round)) {
    const site = URL.canParse(url) ? new URL(url).host : "";
    bySite.set(site, [...(bySite.get(site) ?? []), key]);
  }
  const sites = [...bySite.values()];
  const askNext = async (): Promise<void> => {
    for (let site = sites.shift(); site !== undefined; site = sites.shift()) {
      for (const key of site) {
        if (signal?.aborted) return;
        try {
          told(key, await checkSource({ key, now: now() }, means));
        } catch (error) {
          told(key, error instanceof Error ? error : new Error(String(error)));
        }
      }
    }
  };
  await Promise.all(Array.from({ length: SITES_AT_ONCE }, askNext));
}
