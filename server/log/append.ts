import type { ChainedEntry } from "../../domain/log/entry";
import { NO_ENTRY } from "../../domain/log/entry";
import type { LogAction } from "../../domain/log/log";
import type { Tx } from "../db/database";
import { chunks } from "../dossier/chunks";
import { entryHash } from "./hash";

/** A change that the log shall tell of. */
export interface NewEntry {
  action: LogAction;
  actorId: number;
  at: Date;
  negotiationId?: number | null;
  positionId?: number | null;
  revisionId?: number | null;
  /** What was changed, where it is no position: "source/tass-memorandum", "issue/russia-ukraine.neutrality". */
  subject?: string | null;
  reason?: string | null;
  /** SHA-256 (hex) of the canonical JSON of what the change left; with a revisionId, that revision's contentHash. */
  contentHash?: string | null;
}

/**
 * Appends entries to the log, in the order given, in the transaction of the changes that they tell of. Each is chained to
 * the one before it by its hash. Writers take turns on the site's row, as `raiseVersion` does: a transaction that writes
 * before it appends should take that row first. The ids are given here, under that turn: they have no gaps, and the chain
 * covers them. Throws when an actor has no commitment.
 */
export async function appendLog(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.site.update({ where: { id: 1 }, data: { version: { increment: 0 } } });
  const commitments = await readCommitments(tx, entries);
  const last = await tx.logEntry.findFirst({ orderBy: { id: "desc" }, select: { id: true, hash: true } });
  let head = readHead(last);
  const rows = entries.map((entry) => {
    const row = chainedRow(entry, head, commitments.get(entry.actorId));
    head = { id: row.id, hash: row.hash };
    return row;
  });
  for (const part of chunks(rows)) await tx.logEntry.createMany({ data: part.map(withoutAbsent) });
}

/** Leaves out what is absent: the client plans each value of a statement, and a long import has many. */
function withoutAbsent(row: ReturnType<typeof chainedRow>) {
  return {
    ...row,
    subject: row.subject ?? undefined,
    reason: row.reason ?? undefined,
    positionId: row.positionId ?? undefined,
    revisionId: row.revisionId ?? undefined,
    negotiationId: row.negotiationId ?? undefined,
    contentHash: row.contentHash ?? undefined,
  };
}

interface Head {
  id: number;
  hash: string;
}

function readHead(last: { id: number; hash: string | null } | null): Head {
  if (last === null) return { id: 0, hash: NO_ENTRY };
  if (last.hash === null) throw new Error(`Entry ${last.id} of the log was never chained: migrate the database`);
  return { id: last.id, hash: last.hash };
}

async function readCommitments(tx: Tx, entries: readonly NewEntry[]): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(entries.map(({ actorId }) => actorId))];
  const actors = await tx.actor.findMany({ where: { id: { in: ids } }, select: { id: true, commitment: true } });
  return new Map(actors.flatMap(({ id, commitment }) => (commitment === null ? [] : [[id, commitment]])));
}

function chainedRow(entry: NewEntry, head: Head, actor: string | undefined) {
  if (actor === undefined) throw new Error(`Actor ${entry.actorId} has no commitment: make it with ensureActor`);
  const row = {
    id: head.id + 1,
    action: entry.action,
    negotiationId: entry.negotiationId ?? null,
    positionId: entry.positionId ?? null,
    revisionId: entry.revisionId ?? null,
    subject: entry.subject ?? null,
    reason: entry.reason ?? null,
    actorId: entry.actorId,
    at: entry.at,
    contentHash: entry.contentHash ?? null,
    previousHash: head.hash,
  };
  return { ...row, hash: entryHash(toChained(row, actor, head.hash)) };
}

/** The columns of an entry's row that its hash covers, besides the two that tie it to others. */
export interface EntryColumns {
  id: number;
  action: string;
  negotiationId: number | null;
  positionId: number | null;
  revisionId: number | null;
  subject: string | null;
  reason: string | null;
  at: Date;
  contentHash: string | null;
}

/** An entry's row as the chain covers it; `actor` is the actor's commitment. */
export function toChained(row: EntryColumns, actor: string, previous: string): ChainedEntry {
  const { id: sequence, negotiationId: negotiation, positionId: position, revisionId: revision } = row;
  const { action, subject, reason, at, contentHash } = row;
  return { sequence, action, negotiation, position, revision, subject, reason, actor, at, contentHash, previous };
}
