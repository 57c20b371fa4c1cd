import type { QuotingPosition } from "@/domain/citation/marked-text";
import { positionPath } from "@/domain/position/address";
import type { TextQuote } from "@/domain/quote/find-quote";
import { db } from "../db/db";
import { reviewPath } from "../review/review-path";

/** A quote from a source, with the position that rests on it. */
export interface QuotingCitation extends TextQuote {
  /** Its row's: a citation never changes. */
  id: number;
  language: string;
  position: QuotingPosition;
}

/** The published quotes from a source; `waiting` adds those that wait for review, which are nobody else's to see. */
export async function listQuotingCitations(
  key: string,
  { waiting }: { waiting: boolean },
): Promise<readonly QuotingCitation[]> {
  const states = waiting ? ["in-review", "changes-requested"] : [];
  const rows = await db.citation.findMany({
    where: {
      source: { key },
      revision: {
        removal: null,
        OR: [{ publishedOf: { state: "published" } }, { review: { state: { in: states } } }],
      },
    },
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, exact: true, prefix: true, suffix: true, language: true },
      revision: {
        select: {
          publishedOf: { select: { id: true } },
          position: {
            select: {
              key: true,
              negotiation: { select: { slug: true } },
              issue: { select: { title: true } },
              participation: { select: { shortName: true } },
            },
          },
        },
      },
    },
  });
  return rows.map(({ revision: { publishedOf, position }, ...quote }) => {
    const waits = publishedOf === null;
    const path = waits ? reviewPath(position) : positionPath(position.negotiation.slug, position.key);
    const { participation, issue } = position;
    return { ...quote, position: { path, waits, party: participation.shortName, issue: issue.title } };
  });
}
