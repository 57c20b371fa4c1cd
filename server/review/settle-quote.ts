import { settleQuoteForm } from "@/domain/review/decision-forms";
import type { ReviewResult } from "@/domain/review/refusal";
import { appendLog } from "../log/append";
import { type Decision, decide, refused } from "./decide";
import { reviewPath } from "./review-path";

/** Says of a published quote that is found otherwise than before why its record stands all the same. */
export function settleQuote(decision: Decision): Promise<ReviewResult> {
  const { viewer, now } = decision;
  return decide(decision, "review-position", settleQuoteForm, async (tx, decided, { quote, raisedAt, reason }) => {
    const { id: positionId, negotiationId, publishedRevisionId } = decided;
    const outcome = `${reviewPath(decided)}?done=settled`;
    const alert = await tx.quoteAlert.findUnique({
      where: { citationId: quote },
      include: { citation: { select: { revisionId: true } } },
    });
    if (alert === null || alert.citation.revisionId !== publishedRevisionId) return refused("no-such-step");
    // The quote was looked for again since the page was drawn, and stands otherwise once more.
    if (alert.raisedAt.toISOString() !== raisedAt) return refused("stale");
    if (alert.settledAt !== null) return { ok: true, outcome, already: true };
    const actorId = viewer.actorId;
    await tx.quoteAlert.update({ where: { citationId: quote }, data: { settledAt: now, actorId, note: reason } });
    const of = { negotiationId, positionId, revisionId: publishedRevisionId };
    await appendLog(tx, [{ action: "quote-settled", ...of, actorId, at: now, reason }]);
    return { ok: true, outcome, already: false };
  });
}
