import { findTransition } from "@/domain/position/workflow";
import { publishForm } from "@/domain/review/decision-forms";
import type { ReviewResult } from "@/domain/review/refusal";
import type { Tx } from "../db/db";
import { appendLog } from "../log/append";
import { changePublic } from "./change-public";
import { type Decided, type Decision, decide, refused } from "./decide";
import { hasQuoteFound } from "./quotes-found";
import { reviewPath } from "./review-path";

/**
 * Publishes the revision that waits: by somebody other than its author, unless the site lets a single editor; and where no
 * quote was found in a stored copy, only with a written reason, which the public reads.
 */
export function publishRevision(decision: Decision): Promise<ReviewResult> {
  const { viewer, now } = decision;
  return decide(decision, "publish-position", publishForm, async (tx, decided, { revision, override }) => {
    const { head } = decided;
    const outcome = `${reviewPath(decided)}?done=published`;
    if (head.id !== revision) return refused("stale");
    if (head.review?.state === "published") return { ok: true, outcome, already: true };
    const transition = head.review?.state === "in-review" ? findTransition("in-review", "publish") : null;
    if (transition === null || head.removal !== null) return refused("no-such-step");
    const ownWork = transition.by === "other" && head.actorId === viewer.actorId;
    if (ownWork && !(await soleEditorMayPublish(tx))) return refused("own-work");
    const found = await hasQuoteFound(tx, head.id);
    if (!found && override === null) return refused("override-required");
    await tx.review.update({
      where: { revisionId: head.id },
      data: {
        state: "published",
        reviewerId: viewer.actorId,
        decidedAt: now,
        override: found ? null : override,
        soleEditor: ownWork,
      },
    });
    const { id: positionId, negotiationId } = decided;
    await appendLog(tx, [
      {
        ...{ action: "published", negotiationId, positionId, revisionId: head.id, actorId: viewer.actorId, at: now },
        reason: await findReason(tx, decided),
        contentHash: head.contentHash,
      },
    ]);
    await changePublic(tx, decided, { revisionId: head.id }, now);
    return { ok: true, outcome, already: false };
  });
}

async function soleEditorMayPublish(tx: Tx): Promise<boolean> {
  return (await tx.site.findUniqueOrThrow({ where: { id: 1 } })).soleEditorMayPublish;
}

/** Why its author changed the record: what the public reads beside the change. */
async function findReason(tx: Tx, { head }: Decided): Promise<string | null> {
  const entry = await tx.logEntry.findFirst({
    where: { revisionId: head.id, action: { in: ["submitted", "imported"] } },
    orderBy: { id: "desc" },
    select: { reason: true },
  });
  return entry?.reason ?? null;
}
