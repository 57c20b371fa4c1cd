import { QUOTE_CHECKS, type QuoteCheck } from "@/domain/citation/citation";
import type { ListedAlert, QuoteAlert } from "@/domain/review/quote-alert";
import { type Db, db } from "../db/db";

/** How many alerts the queue shows at once, the oldest first. */
const ALERT_LIMIT = 100;

/** An alert that nobody has settled, of a quote that readers have. */
export const OPEN_ALERT = { settledAt: null, citation: { revision: { publishedOf: { state: "published" } } } } as const;

/** How many published quotes wait to be looked at. */
export function countQuoteAlerts(): Promise<number> {
  return db.quoteAlert.count({ where: OPEN_ALERT });
}

/** The published quotes that wait to be looked at, those first that have waited longest. */
export async function listQuoteAlerts(): Promise<ListedAlert[]> {
  const rows = await db.quoteAlert.findMany({
    where: OPEN_ALERT,
    orderBy: [{ raisedAt: "asc" }, { citationId: "asc" }],
    take: ALERT_LIMIT,
    include: ALERT,
  });
  return Promise.all(
    rows.map(async (row) => {
      const { key: id, negotiation, participation, issue } = row.citation.revision.position;
      return { ...(await toAlert(row)), negotiation, id, party: participation.shortName, issue: issue.title };
    }),
  );
}

/** Those of one published revision, in the order of its citations. */
export async function findQuoteAlerts(revisionId: number): Promise<QuoteAlert[]> {
  const rows = await db.quoteAlert.findMany({
    where: { settledAt: null, citation: { revisionId } },
    orderBy: { citation: { ordinal: "asc" } },
    include: ALERT,
  });
  return Promise.all(rows.map(toAlert));
}

const ALERT = {
  snapshot: { select: { id: true, sourceId: true } },
  citation: {
    select: {
      exact: true,
      language: true,
      source: { select: { key: true, title: true } },
      revision: {
        select: {
          position: {
            select: {
              key: true,
              negotiation: { select: { slug: true, title: true } },
              participation: { select: { shortName: true } },
              issue: { select: { title: true } },
            },
          },
        },
      },
    },
  },
} as const;

type Row = Awaited<ReturnType<Db["quoteAlert"]["findMany"]>>[number] & {
  snapshot: { id: number; sourceId: number };
  citation: { exact: string; language: string; source: { key: string; title: string } };
};

async function toAlert({ citationId, snapshot, citation, before, after, raisedAt }: Row): Promise<QuoteAlert> {
  const { exact, language, source } = citation;
  return {
    citation: citationId,
    source: { id: source.key, title: source.title },
    ...{ exact, language, before: known(before), after: known(after) },
    raisedAt: raisedAt.toISOString(),
    copies: await numbersOf(snapshot),
  };
}

// Copies are numbered as they were stored, from 1.
async function numbersOf({ id, sourceId }: Row["snapshot"]): Promise<QuoteAlert["copies"]> {
  const rows = await db.snapshot.findMany({ where: { sourceId }, orderBy: { id: "asc" }, select: { id: true } });
  const to = rows.findIndex((row) => row.id === id) + 1;
  // Where a page went back to an earlier text, what it is compared with is the newest one.
  return { from: to > 1 ? to - 1 : rows.length > 1 ? rows.length : null, to };
}

function known(text: string): QuoteCheck {
  const word = QUOTE_CHECKS.find((candidate) => candidate === text);
  // A guard of the database holds this set.
  if (word === undefined) throw new Error(`"${text}" is no result of a check`);
  return word;
}
