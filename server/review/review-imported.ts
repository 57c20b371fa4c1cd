import { revisionForm } from "@/domain/review/decision-forms";
import type { ReviewResult } from "@/domain/review/refusal";
import { raiseVersion } from "../db/versions";
import { appendLog } from "../log/append";
import { type Decision, decide, refused } from "./decide";
import { reviewPath } from "./review-path";

/** Marks an imported revision, which the public has and nobody has looked at, as reviewed. */
export function reviewImported(decision: Decision): Promise<ReviewResult> {
  const { viewer, now } = decision;
  return decide(decision, "review-position", revisionForm, async (tx, decided, { revision }) => {
    const { id: positionId, negotiationId, revisions, publishedRevisionId } = decided;
    const outcome = `${reviewPath(decided)}?done=reviewed`;
    if (publishedRevisionId !== revision) return refused("stale");
    const published = revisions.find(({ id }) => id === revision);
    if (!published) return refused("unknown");
    if (published.review !== null) return { ok: true, outcome, already: true };
    if (published.actorId === viewer.actorId) return refused("own-work");
    await tx.review.create({
      data: { revisionId: revision, state: "published", reviewerId: viewer.actorId, decidedAt: now },
    });
    await appendLog(tx, [
      {
        ...{ action: "reviewed", negotiationId, positionId, revisionId: revision },
        ...{ actorId: viewer.actorId, at: now, contentHash: published.contentHash },
      },
    ]);
    // Its mark "imported, not reviewed" goes from the public pages.
    await raiseVersion(tx, [negotiationId], now);
    return { ok: true, outcome, already: false };
  });
}
