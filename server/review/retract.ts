import { positionPath } from "@/domain/position/address";
import { findTransition } from "@/domain/position/workflow";
import { reasonForm } from "@/domain/review/decision-forms";
import type { ReviewResult } from "@/domain/review/refusal";
import { appendLog } from "../log/append";
import { changePublic } from "./change-public";
import { type Decision, decide, refused } from "./decide";

/** Withdraws a published position, as its record was wrong: it leaves every view, and keeps its page with the reason. */
export function retractPosition(decision: Decision): Promise<ReviewResult> {
  const { viewer, now } = decision;
  return decide(decision, "retract-position", reasonForm, async (tx, decided, { revision, reason }) => {
    const { id: positionId, negotiationId, state, revisions, publishedRevisionId } = decided;
    const outcome = positionPath(decided.negotiation.slug, decided.key);
    if (state === "retracted") return { ok: true, outcome, already: true };
    if (state !== "published" || findTransition("published", "retract") === null) return refused("no-such-step");
    const published = revisions.find(({ id }) => id === publishedRevisionId);
    if (published?.number !== revision) return refused("stale");
    await appendLog(tx, [{ action: "retracted", negotiationId, positionId, actorId: viewer.actorId, at: now, reason }]);
    await changePublic(tx, decided, { retracted: reason }, now);
    return { ok: true, outcome, already: false };
  });
}
