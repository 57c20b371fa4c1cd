import { z } from "zod";
import { QUOTE_CHECKS } from "@/domain/citation/citation";
import type { Provenance } from "@/domain/position/provenance";
import type { Db, Tx } from "../db/db";

const quoteCheck = z.enum(QUOTE_CHECKS);

/** A published revision, as far as its provenance asks. */
interface PublishedRevision {
  id: number;
  kind: string;
  recordedAt: Date;
  citations: readonly { id: number; ordinal: number }[];
}

/** Reads what stands behind a negotiation's published revisions; gives a function that tells it of one of them. */
export async function loadProvenance(
  db: Db | Tx,
  negotiationId: number,
): Promise<(revision: PublishedRevision) => Provenance> {
  const revision = { publishedOf: { negotiationId, state: "published" } };
  const [reviews, checks, publications] = await Promise.all([
    db.review.findMany({
      where: { revision },
      select: { revisionId: true, soleEditor: true, override: true },
    }),
    db.quoteCheck.findMany({
      where: { citation: { revision } },
      select: { citationId: true, result: true, passage: true, snapshot: { select: { takenAt: true } } },
    }),
    // An imported correction is reviewed after it was published: the log tells when that was.
    db.logEntry.findMany({
      where: { action: "published", revision: { ...revision, kind: { not: "original" } } },
      orderBy: { id: "asc" },
      select: { revisionId: true, at: true },
    }),
  ]);
  const reviewOf = new Map(reviews.map((review) => [review.revisionId, review]));
  const checkOf = new Map(
    checks.map(({ citationId, result, passage, snapshot }) => {
      const finding = { storedAt: snapshot.takenAt.toISOString(), passage };
      return [citationId, { check: quoteCheck.parse(result), finding }];
    }),
  );
  const publishedAt = new Map(publications.map(({ revisionId, at }) => [revisionId, at]));
  return ({ id, kind, recordedAt, citations }) => {
    const review = reviewOf.get(id);
    const found = citations.toSorted((a, b) => a.ordinal - b.ordinal).map((citation) => checkOf.get(citation.id));
    return {
      review: review === undefined ? "imported" : review.soleEditor ? "sole-editor" : "reviewed",
      override: review?.override ?? null,
      corrected:
        kind === "correction" || kind === "supplement"
          ? { kind, at: (publishedAt.get(id) ?? recordedAt).toISOString() }
          : null,
      checks: found.map((each) => each?.check ?? "unchecked"),
      findings: found.map((each) => each?.finding ?? null),
    };
  };
}
