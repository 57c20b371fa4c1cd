import { z } from "zod";
import { ACTOR_KINDS } from "@/domain/log/log";
import { isSlug } from "@/domain/matrix/record";
import type { Actor, PositionRecord, Retraction, Revision } from "@/domain/position/history";
import { isLastingId } from "@/domain/position/lasting-id";
import { REVISION_KINDS } from "@/domain/position/state";
import { db } from "../db/db";
import { toSource, toStatement } from "../negotiation/load-negotiation";
import { untilSettled } from "../negotiation/settled";

const revisionKind = z.enum(REVISION_KINDS);
const actorKind = z.enum(ACTOR_KINDS);

/**
 * The record of one position with its history, as everyone may read it: published or retracted, and of its revisions
 * those that were ever published. Null when there is none of that id in that negotiation.
 */
export async function findPositionRecord(negotiation: string, id: string): Promise<PositionRecord | null> {
  // An address may hold anything; PostgreSQL takes no NUL.
  if (!isSlug(negotiation) || !isLastingId(id)) return null;
  const row = await untilSettled(() => findPublic(negotiation, id));
  return row && toRecord(row);
}

const ACTOR = { include: { user: { select: { name: true } } } } as const;

function findPublic(negotiation: string, key: string) {
  return db.position.findFirst({
    where: { key, negotiation: { slug: negotiation }, state: { in: ["published", "retracted"] } },
    include: {
      negotiation: { select: { slug: true, title: true } },
      participation: { select: { shortName: true, party: { select: { slug: true } } } },
      issue: { select: { slug: true, title: true, proposition: true } },
      revisions: {
        where: { log: { some: { action: "published" } } },
        include: {
          body: true,
          removal: { select: { revisionId: true } },
          citations: { include: { source: true } },
          actor: ACTOR,
          log: { where: { action: "published" }, include: { actor: ACTOR } },
        },
      },
      log: { where: { action: "retracted" }, include: { actor: ACTOR } },
    },
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof findPublic>>>;
type RevisionRow = Row["revisions"][number];

function toRecord(row: Row): PositionRecord {
  const { key: id, negotiation, issue, participation } = row;
  const rows = row.revisions.toSorted((a, b) => b.number - a.number);
  const shown = rows.find((revision) => revision.id === row.publishedRevisionId) ?? rows[0];
  if (!shown) throw new Error(`Position ${id} is ${row.state}, but none of its revisions was ever published`);
  return {
    id,
    negotiation,
    participation: { party: participation.party.slug, shortName: participation.shortName },
    issue,
    retraction: row.state === "retracted" ? toRetraction(row) : null,
    shown: toRevision(shown, row),
    revisions: rows.map((revision) => toRevision(revision, row)),
    sources: new Map(rows.flatMap(({ citations }) => citations.map(({ source }) => [source.key, toSource(source)]))),
  };
}

function toRevision(revision: RevisionRow, { id: sequence, key: id, issue, participation }: Row): Revision {
  const entry = newestEntry(revision.log);
  if (!entry) throw new Error(`Revision ${revision.number} of ${id} was loaded without the entry that published it`);
  return {
    number: revision.number,
    kind: revisionKind.parse(revision.kind),
    publishedAt: entry.at.toISOString(),
    actor: toActor(revision.actor),
    publisher: entry.actorId === revision.actorId ? null : toActor(entry.actor),
    reason: entry.reason,
    position: toStatement(revision, { id, sequence, issue: issue.slug, party: participation.party.slug }),
  };
}

function toRetraction({ key, retractedReason: reason, log }: Row): Retraction {
  // A guard holds it.
  if (reason === null) throw new Error(`Position ${key} is retracted without a reason`);
  const entry = newestEntry(log);
  return { reason, at: entry?.at.toISOString() ?? null, actor: entry ? toActor(entry.actor) : null };
}

function newestEntry<T extends { id: number }>(entries: readonly T[]): T | undefined {
  return entries.toSorted((a, b) => a.id - b.id).at(-1);
}

/** An actor as everyone may read it: the label of a person is a random word, and the name goes with the person. */
function toActor({ kind, label, user }: { kind: string; label: string; user: { name: string } | null }): Actor {
  const known = actorKind.parse(kind);
  return { kind: known, label: known === "user" ? (user?.name ?? null) : label };
}
