import { isSlug } from "@/domain/matrix/record";
import { isLastingId } from "@/domain/position/lasting-id";
import type { Position } from "@/domain/position/position";
import { db } from "../db/db";
import { toStatement } from "../negotiation/load-negotiation";

/** The newest revision of a position, submitted or published: what a change is written on. */
export interface PositionHead {
  revisionId: number;
  /** What it says; null when a legal removal has taken its words. */
  position: Position | null;
  /** What the public knows its author by. */
  author: string;
  /** Whether the public has or had the position: then a change of it needs a reason. */
  wasPublished: boolean;
}

/** The head of a position that may be changed; null when there is none, or it is retracted. */
export async function findHead(negotiation: string, key: string): Promise<PositionHead | null> {
  // An address may hold anything; PostgreSQL takes no NUL.
  if (!isSlug(negotiation) || !isLastingId(key)) return null;
  const row = await db.position.findFirst({
    where: { key, negotiation: { slug: negotiation }, state: { not: "retracted" } },
    include: { ...NAMES, revisions: { ...REVISION, orderBy: { number: "desc" }, take: 1 } },
  });
  const newest = row?.revisions[0];
  if (!row || !newest) return null;
  return {
    revisionId: newest.id,
    position: toStatement(newest, identityOf(row)),
    author: newest.actor.label,
    wasPublished: row.state !== "submitted",
  };
}

/** What a position said in one of its revisions; null when there is none of that id, or its words are removed. */
export async function findRevisionText(revisionId: number): Promise<Position | null> {
  const row = await db.revision.findUnique({
    where: { id: revisionId },
    include: { ...REVISION.include, position: { include: NAMES } },
  });
  return row && toStatement(row, identityOf(row.position));
}

const REVISION = {
  include: {
    body: true,
    removal: { select: { revisionId: true } },
    citations: { include: { source: { select: { key: true } } } },
    actor: true,
  },
} as const;

const NAMES = {
  participation: { select: { party: { select: { slug: true } } } },
  issue: { select: { slug: true } },
} as const;

interface Named {
  id: number;
  key: string;
  participation: { party: { slug: string } };
  issue: { slug: string };
}

const identityOf = ({ id: sequence, key: id, participation, issue }: Named) => ({
  sequence,
  id,
  party: participation.party.slug,
  issue: issue.slug,
});
