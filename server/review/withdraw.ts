import type { Viewer } from "@/domain/access/role";
import { positionValues } from "@/domain/position/form-values";
import { findTransition } from "@/domain/position/workflow";
import { revisionForm } from "@/domain/review/decision-forms";
import type { ReviewResult } from "@/domain/review/refusal";
import type { Tx } from "../db/db";
import { appendLog } from "../log/append";
import { type Decided, type Decision, decide, refused } from "./decide";
import { readRevision } from "./read-revision";

/** Takes a submission back: its text becomes a draft of its author's again. `draftId` is the id of that draft. */
export function withdrawRevision(decision: Decision & { draftId: string }): Promise<ReviewResult> {
  const { viewer, now, draftId } = decision;
  return decide(decision, "withdraw-own", revisionForm, async (tx, decided, { revision }) => {
    const { head, id: positionId, negotiationId } = decided;
    if (head.actorId !== viewer.actorId) return refused("not-author");
    if (head.id !== revision) return refused("stale");
    if (head.review?.state === "withdrawn") return { ok: true, outcome: "/desk", already: true };
    const transition = head.review?.state === "in-review" ? findTransition("in-review", "withdraw") : null;
    if (transition === null) return refused("no-such-step");
    await tx.review.update({ where: { revisionId: head.id }, data: { state: "withdrawn", decidedAt: now } });
    await appendLog(tx, [
      {
        ...{ action: "withdrawn", negotiationId, positionId, revisionId: head.id },
        ...{ actorId: viewer.actorId, at: now, contentHash: head.contentHash },
      },
    ]);
    const kept = await keepAsDraft(tx, decided, viewer, draftId, now);
    return { ok: true, outcome: kept ? `/drafts/${draftId}` : "/desk", already: false };
  });
}

async function keepAsDraft(tx: Tx, decided: Decided, viewer: Viewer, id: string, now: Date): Promise<boolean> {
  const text = await readRevision(tx, decided, decided.head.id);
  if (text === null) return false;
  await tx.draft.create({
    data: {
      ...{ id, kind: "position", userId: viewer.userId, createdAt: now, baseRevisionId: decided.head.id },
      subject: `${decided.negotiation.slug}.${decided.key}`,
      fields: JSON.parse(JSON.stringify(positionValues(text))),
      // Later than it was opened: it holds what somebody typed.
      updatedAt: new Date(now.getTime() + 1),
    },
  });
  return true;
}
