import { z } from "zod";
import { FEED_LENGTH, type Feed, type FeedEvent } from "@/domain/feed/feed";
import type { FeedScope } from "@/domain/feed/feed-address";
import { urnOfHash } from "@/domain/feed/feed-id";
import { isSlug } from "@/domain/matrix/record";
import { REVISION_KINDS } from "@/domain/position/state";
import { db } from "../db/db";
import { sha256 } from "../log/hash";
import { toSource, toStatement } from "../negotiation/load-negotiation";
import { untilSettled } from "../negotiation/settled";

const revisionKind = z.enum(REVISION_KINDS);

/**
 * What was published here in a negotiation, of a party or on an issue, as everybody may read it: the log's publications and
 * retractions alone, and of removed words none. Null when there is no such negotiation, party or issue.
 */
export async function findFeed(slug: string, scope: FeedScope): Promise<Feed | null> {
  // An address may hold anything; PostgreSQL takes no NUL.
  const name = nameOf(scope);
  if (!isSlug(slug) || (name !== null && !isSlug(name))) return null;
  return untilSettled(() => loadFeed(slug, scope));
}

function nameOf(scope: FeedScope): string | null {
  if (scope.kind === "party") return scope.party;
  return scope.kind === "issue" ? scope.issue : null;
}

async function loadFeed(slug: string, scope: FeedScope): Promise<Feed | null> {
  const negotiation = await db.negotiation.findUnique({
    where: { slug },
    select: { id: true, slug: true, title: true, changedAt: true },
  });
  if (negotiation === null) return null;
  const about = await findAbout(negotiation.id, scope);
  if (about === null) return null;
  const rows = await listEntries(negotiation.id, scope);
  const positionIds = [...new Set(rows.flatMap(({ position }) => position?.id ?? []))];
  const [later, genesis] = await Promise.all([
    listPublic(positionIds),
    db.logEntry.findFirst({ orderBy: { id: "asc" }, select: { hash: true } }),
  ]);
  const events = rows.map((row) => toEvent(row, later));
  return {
    // The hash of the log's first entry tells this site from every other.
    id: urnOfHash(sha256(`${genesis?.hash ?? ""} feed ${negotiation.id} ${scope.kind} ${nameOf(scope) ?? ""}`)),
    scope,
    negotiation: { slug: negotiation.slug, title: negotiation.title },
    about: about.name,
    updated:
      events.reduce((newest, { updated }) => (updated > newest ? updated : newest), "") ||
      negotiation.changedAt.toISOString(),
    events,
    sources: new Map(
      rows
        .flatMap(({ revision }) => (revision === null || isRemoved(revision) ? [] : revision.citations))
        .map(({ source }) => [source.key, toSource(source)]),
    ),
  };
}

/** The name of the party or issue; null in itself when it has no part in the negotiation. */
async function findAbout(negotiationId: number, scope: FeedScope): Promise<{ name: string | null } | null> {
  if (scope.kind === "negotiation") return { name: null };
  if (scope.kind === "issue") {
    const where = { negotiationId_slug: { negotiationId, slug: scope.issue } };
    const issue = await db.issue.findUnique({ where, select: { title: true } });
    return issue && { name: issue.title };
  }
  const participation = await db.participation.findFirst({
    where: { negotiationId, party: { slug: scope.party } },
    select: { shortName: true },
  });
  return participation && { name: participation.shortName };
}

function listEntries(negotiationId: number, scope: FeedScope) {
  return db.logEntry.findMany({
    where: {
      negotiationId,
      action: { in: ["published", "retracted"] },
      position: {
        state: { in: ["published", "retracted"] },
        ...(scope.kind === "party" && { participation: { party: { slug: scope.party } } }),
        ...(scope.kind === "issue" && { issue: { slug: scope.issue } }),
      },
    },
    orderBy: { id: "desc" },
    take: FEED_LENGTH,
    select: {
      ...{ id: true, hash: true, action: true, at: true, reason: true },
      position: {
        select: {
          ...{ id: true, key: true },
          participation: { select: { shortName: true, party: { select: { slug: true } } } },
          issue: { select: { slug: true, title: true, proposition: true } },
        },
      },
      revision: {
        include: {
          body: true,
          removal: { select: { revisionId: true } },
          citations: { include: { source: true } },
        },
      },
    },
  });
}

type Row = Awaited<ReturnType<typeof listEntries>>[number];
type RevisionRow = NonNullable<Row["revision"]>;

/** All that the public was told of these positions, oldest first. */
function listPublic(positionIds: readonly number[]) {
  return db.logEntry.findMany({
    where: { positionId: { in: [...positionIds] }, action: { in: ["published", "retracted", "removed"] } },
    orderBy: { id: "asc" },
    select: { id: true, action: true, at: true, reason: true, positionId: true, revisionId: true },
  });
}

type Told = Awaited<ReturnType<typeof listPublic>>[number];

function isRemoved({ body, removal }: RevisionRow): boolean {
  return body === null || removal !== null;
}

function toEvent(row: Row, told: readonly Told[]): FeedEvent {
  const { id, hash, at, position, revision } = row;
  // Guards and the chain hold both.
  if (hash === null || position === null) throw new Error(`Entry ${id} of the log is not sealed, or about no position`);
  const after = told.filter((one) => one.positionId === position.id && one.id > id);
  const concerning = after.filter(({ action, revisionId }) => action !== "removed" || revisionId === revision?.id);
  const { participation, issue, key } = position;
  const facts = {
    id: urnOfHash(hash),
    at: at.toISOString(),
    updated: (concerning.at(-1)?.at ?? at).toISOString(),
    position: key,
    participation: { party: participation.party.slug, shortName: participation.shortName },
    issue,
  };
  const fate = after.findLast(({ action }) => action !== "removed");
  if (row.action === "retracted") {
    return { ...facts, kind: "retracted", reason: row.reason ?? "", restored: fate?.action === "published" };
  }
  if (revision === null) throw new Error(`Entry ${id} of the log published no revision`);
  const identity = { id: key, sequence: position.id, issue: issue.slug, party: participation.party.slug };
  return {
    ...facts,
    kind: "published",
    revision: { number: revision.number, kind: revisionKind.parse(revision.kind) },
    reason: isRemoved(revision) ? null : row.reason,
    said: toStatement(revision, identity),
    since: toFate(fate),
  };
}

function toFate(fate: Told | undefined): { kind: "replaced" } | { kind: "retracted"; reason: string } | null {
  if (fate === undefined) return null;
  return fate.action === "retracted" ? { kind: "retracted", reason: fate.reason ?? "" } : { kind: "replaced" };
}
