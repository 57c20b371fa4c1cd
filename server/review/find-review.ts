import { may } from "@/domain/access/may";
import type { Viewer } from "@/domain/access/role";
import { QUOTE_CHECKS } from "@/domain/citation/citation";
import { isSlug } from "@/domain/matrix/record";
import { isLastingId } from "@/domain/position/lasting-id";
import { POSITION_STATES, REVIEW_STATES, REVISION_KINDS } from "@/domain/position/state";
import { findQuote, type TextQuote } from "@/domain/quote/find-quote";
import type { Review, ReviewedCitation, RevisionLine } from "@/domain/review/review";
import { db } from "../db/db";
import { toSource, toStatement } from "../negotiation/load-negotiation";
import { listNearDuplicates } from "../position/near-duplicates";
import { authorName } from "./author-name";
import { findQuoteAlerts } from "./quote-alerts";

/** How much of a stored text is shown around a quote, in characters on each side. */
const CONTEXT = 400;

/** What was submitted of a position, with all that is needed to decide on it; null when there is none. */
export async function findReview(negotiation: string, key: string, viewer: Viewer): Promise<Review | null> {
  // An address may hold anything; PostgreSQL takes no NUL.
  if (!isSlug(negotiation) || !isLastingId(key) || !may(viewer.role, "read-submitted")) return null;
  const row = await findRow(negotiation, key);
  const newest = row?.revisions[0];
  if (!row || !newest) return null;
  const identity = { sequence: row.id, id: key, issue: row.issue.slug, party: row.participation.party.slug };
  const statement = toStatement(newest, identity);
  const published = row.revisions.find(({ id }) => id === row.publishedRevisionId);
  const [citations, near, site, alerts] = await Promise.all([
    statement ? listCitations(newest.id) : [],
    statement
      ? listNearDuplicates(
          db,
          row.negotiationId,
          { ...statement, quotes: statement.citations.map(({ exact }) => exact) },
          key,
        )
      : [],
    db.site.findUniqueOrThrow({ where: { id: 1 } }),
    published && row.state === "published" ? findQuoteAlerts(published.id) : [],
  ]);
  return {
    negotiation: row.negotiation,
    id: key,
    party: row.participation.shortName,
    issue: row.issue,
    position: known(POSITION_STATES, row.state),
    head: {
      id: newest.id,
      ...lineOf(newest),
      own: newest.actorId === viewer.actorId,
      reason: newest.log.find(({ action }) => action === "submitted" || action === "imported")?.reason ?? null,
      override: newest.review?.override ?? null,
      ...{ statement, citations },
    },
    published: published
      ? {
          id: published.id,
          number: published.number,
          statement: toStatement(published, identity),
          reviewed: published.review !== null,
        }
      : null,
    alerts,
    comments: row.revisions.flatMap(({ number, review }) =>
      (review?.comments ?? []).map(({ id, field, text, actor, at }) => ({
        ...{ id, field, text, by: authorName(actor), at: at.toISOString() },
        revision: number,
      })),
    ),
    nearDuplicates: near,
    revisions: row.revisions.map(lineOf),
    soleEditor: site.soleEditorMayPublish,
  };
}

const ACTOR = { include: { user: { select: { name: true } } } } as const;

function findRow(negotiation: string, key: string) {
  return db.position.findFirst({
    where: { key, negotiation: { slug: negotiation } },
    include: {
      negotiation: { select: { slug: true, title: true } },
      issue: { select: { slug: true, title: true, proposition: true } },
      participation: { select: { shortName: true, party: { select: { slug: true } } } },
      revisions: {
        orderBy: { number: "desc" },
        include: {
          body: true,
          removal: { select: { revisionId: true } },
          actor: ACTOR,
          citations: { include: { source: { select: { key: true } } } },
          review: { include: { comments: { include: { actor: ACTOR } } } },
          log: { select: { action: true, reason: true } },
        },
      },
    },
  });
}

type RevisionRow = NonNullable<Awaited<ReturnType<typeof findRow>>>["revisions"][number];

function lineOf({ number, kind, actor, recordedAt, review, log, removal }: RevisionRow): RevisionLine {
  return {
    number,
    kind: known(REVISION_KINDS, kind),
    by: authorName(actor),
    recordedAt: recordedAt.toISOString(),
    state: review && known(REVIEW_STATES, review.state),
    wasPublic: log.some(({ action }) => action === "published"),
    hidden: removal !== null,
  };
}

async function listCitations(revisionId: number): Promise<ReviewedCitation[]> {
  const rows = await db.citation.findMany({
    where: { revisionId },
    orderBy: { ordinal: "asc" },
    include: { check: { include: { snapshot: { select: { text: true, takenAt: true } } } }, source: true },
  });
  return rows.map(({ source, check, exact, prefix, suffix }) => ({
    source: toSource(source),
    check: check ? known(QUOTE_CHECKS, check.result) : "unchecked",
    finding: check && { storedAt: check.snapshot.takenAt.toISOString(), passage: check.passage },
    place: check && placeOf(check.snapshot.text, { exact, prefix, suffix }),
  }));
}

function placeOf(text: string, quote: TextQuote): ReviewedCitation["place"] {
  const match = findQuote(text, quote);
  if (match.check === "absent") return null;
  const { start, end } = match;
  return {
    before: text.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
    words: text.slice(start, end),
    after: text.slice(end, end + CONTEXT).toWellFormed(),
  };
}

function known<const T extends string>(words: readonly T[], text: string): T {
  const word = words.find((candidate) => candidate === text);
  // A guard of the database holds each of these sets.
  if (word === undefined) throw new Error(`"${text}" is none of: ${words.join(", ")}`);
  return word;
}
