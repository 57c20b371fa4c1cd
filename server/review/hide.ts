import { positionPath } from "@/domain/position/address";
import { reasonForm } from "@/domain/review/decision-forms";
import type { ReviewResult } from "@/domain/review/refusal";
import { raiseVersion } from "../db/versions";
import { appendLog, type NewEntry } from "../log/append";
import { changePublic } from "./change-public";
import { type Decision, decide, refused } from "./decide";

/**
 * Hides the words of a revision for legal reasons: its hash and its place in the history stay. Where the public had that
 * revision, the position is retracted with it; where it waited for review, it waits no more.
 */
export function hideRevision(decision: Decision): Promise<ReviewResult> {
  const { viewer, now } = decision;
  return decide(decision, "hide-revision", reasonForm, async (tx, decided, { revision: number, reason }) => {
    const { id: positionId, negotiationId, revisions, publishedRevisionId } = decided;
    const outcome = positionPath(decided.negotiation.slug, decided.key);
    const hidden = revisions.find((revision) => revision.number === number);
    if (!hidden) return refused("unknown");
    if (hidden.removal !== null) return { ok: true, outcome, already: true };
    const actorId = viewer.actorId;
    await tx.legalRemoval.create({ data: { revisionId: hidden.id, reason, actorId, at: now } });
    await tx.review.updateMany({
      where: { revisionId: hidden.id, state: { in: ["in-review", "changes-requested"] } },
      data: { state: "withdrawn", decidedAt: now },
    });
    const entry = { negotiationId, positionId, actorId, at: now, reason };
    const removed: NewEntry = {
      ...entry,
      action: "removed",
      revisionId: hidden.id,
      contentHash: hidden.contentHash,
    };
    if (hidden.id === publishedRevisionId) {
      await appendLog(tx, [removed, { ...entry, action: "retracted" }]);
      await changePublic(tx, decided, { retracted: reason }, now);
    } else {
      await appendLog(tx, [removed]);
      await raiseVersion(tx, [negotiationId], now);
    }
    return { ok: true, outcome, already: false };
  });
}
