import { findTransition } from "@/domain/position/workflow";
import { COMMENT_FIELDS, requestChangesForm } from "@/domain/review/decision-forms";
import type { ReviewResult } from "@/domain/review/refusal";
import { appendLog } from "../log/append";
import { type Decision, decide, refused } from "./decide";
import { reviewPath } from "./review-path";

/** Sends the revision that waits back to its author, with a comment on each field that needs another look. */
export function requestChanges(decision: Decision): Promise<ReviewResult> {
  const { viewer, now } = decision;
  return decide(decision, "request-changes", requestChangesForm, async (tx, decided, { revision, comments }) => {
    const { head, id: positionId, negotiationId } = decided;
    const outcome = `${reviewPath(decided)}?done=changes-requested`;
    if (head.id !== revision) return refused("stale");
    if (head.review?.state === "changes-requested") return { ok: true, outcome, already: true };
    const transition = head.review?.state === "in-review" ? findTransition("in-review", "request-changes") : null;
    if (transition === null) return refused("no-such-step");
    if (transition.by === "other" && head.actorId === viewer.actorId) return refused("own-work");
    await tx.review.update({
      where: { revisionId: head.id },
      data: { state: "changes-requested", reviewerId: viewer.actorId, decidedAt: now },
    });
    const given = COMMENT_FIELDS.flatMap((field) => {
      const text = comments[field];
      return text === null ? [] : [{ field, text }];
    });
    await tx.reviewComment.createMany({
      data: given.map((comment) => ({ ...comment, revisionId: head.id, actorId: viewer.actorId, at: now })),
    });
    await appendLog(tx, [
      {
        ...{ action: "changes-requested", negotiationId, positionId, revisionId: head.id },
        ...{ actorId: viewer.actorId, at: now, contentHash: head.contentHash },
      },
    ]);
    return { ok: true, outcome, already: false };
  });
}
