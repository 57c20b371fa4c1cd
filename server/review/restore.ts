import { positionPath } from "@/domain/position/address";
import { findTransition } from "@/domain/position/workflow";
import { reasonForm } from "@/domain/review/decision-forms";
import type { ReviewResult } from "@/domain/review/refusal";
import type { Tx } from "../db/db";
import { appendLog } from "../log/append";
import { recordRevision } from "../position/record-revision";
import { changePublic } from "./change-public";
import { type Decided, type Decision, decide, refused } from "./decide";
import { hasQuoteFound } from "./quotes-found";
import { readRevision } from "./read-revision";

/**
 * Publishes again what a revision said that was public once: as a new revision, a correction with its reason, also of a
 * position that was retracted. What waits for review is decided on first.
 */
export function restoreRevision(decision: Decision): Promise<ReviewResult> {
  const { viewer, now } = decision;
  return decide(decision, "restore-revision", reasonForm, async (tx, decided, { revision: number, reason }) => {
    const { id: positionId, negotiationId, head, state, revisions, publishedRevisionId } = decided;
    const outcome = positionPath(decided.negotiation.slug, decided.key);
    const from = state === "published" || state === "retracted" ? findTransition(state, "restore") : null;
    if (from === null) return refused("no-such-step");
    const old = revisions.find((revision) => revision.number === number);
    if (!old || !(await wasPublic(tx, old.id))) return refused("unknown");
    const published = revisions.find(({ id }) => id === publishedRevisionId);
    // Restored already, or never replaced.
    if (published?.contentHash === old.contentHash) return { ok: true, outcome, already: true };
    if (head.review?.state === "in-review") return refused("change-waits");
    const text = await readRevision(tx, decided, old.id);
    if (text === null) return refused("no-such-step");
    const { sequence: _, revision: __, ...record } = text;
    const fresh = await recordRevision(tx, {
      ...{ positionId, record, now, kind: "correction", number: head.number + 1, actorId: viewer.actorId },
      sourceIds: await listSources(tx, old.id),
    });
    await settleReviews(tx, { decided, old, reviewerId: viewer.actorId, freshId: fresh.id, reason, now });
    const entry = { negotiationId, positionId, actorId: viewer.actorId, at: now, reason };
    await appendLog(tx, [
      { ...entry, action: "restored", revisionId: old.id, contentHash: old.contentHash },
      { ...entry, action: "published", revisionId: fresh.id, contentHash: fresh.contentHash },
    ]);
    await changePublic(tx, decided, { revisionId: fresh.id }, now);
    return { ok: true, outcome, already: false };
  });
}

async function wasPublic(tx: Tx, revisionId: number): Promise<boolean> {
  return (await tx.logEntry.count({ where: { revisionId, action: "published" } })) > 0;
}

async function listSources(tx: Tx, revisionId: number): Promise<number[]> {
  const rows = await tx.citation.findMany({ where: { revisionId }, select: { sourceId: true, ordinal: true } });
  return rows.toSorted((a, b) => a.ordinal - b.ordinal).map(({ sourceId }) => sourceId);
}

interface Settled {
  decided: Decided;
  old: Decided["head"];
  reviewerId: number;
  freshId: number;
  reason: string;
  now: Date;
}

/** Whoever restores has looked at it; an open request for changes was about a revision that is no longer the newest. */
async function settleReviews(tx: Tx, { decided, old, reviewerId, freshId, reason, now }: Settled): Promise<void> {
  await tx.review.updateMany({
    where: { revision: { positionId: decided.id }, state: "changes-requested" },
    data: { state: "superseded" },
  });
  const override = (await hasQuoteFound(tx, freshId)) ? null : (old.review?.override ?? reason);
  const { soleEditor = false } = old.review ?? {};
  await tx.review.create({
    data: { revisionId: freshId, state: "published", reviewerId, decidedAt: now, override, soleEditor },
  });
}
