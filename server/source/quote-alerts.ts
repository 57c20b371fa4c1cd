import type { QuoteCheck } from "@/domain/citation/citation";
import type { Tx } from "../db/db";

/** How a published quote stood before a check, and how it stands now. */
export interface QuoteTurn {
  citationId: number;
  snapshotId: number;
  before: string;
  after: QuoteCheck;
}

/**
 * Raises an alert for reviewers where a published quote is found otherwise than before. While one is open, it keeps how the
 * quote stood at first: once the quote stands so again, there is nothing left to look at, and the alert goes away.
 */
export async function noteQuoteTurn(tx: Tx, turn: QuoteTurn, now: Date): Promise<void> {
  const { citationId, snapshotId, after } = turn;
  const open = await tx.quoteAlert.findFirst({ where: { citationId, settledAt: null } });
  const before = open?.before ?? turn.before;
  if (!isWorthALook(before, after)) {
    if (open !== null) await tx.quoteAlert.delete({ where: { citationId } });
    return;
  }
  if (open !== null && open.after === after) return;
  const data = { snapshotId, before, after, raisedAt: now, settledAt: null, actorId: null, note: null };
  await tx.quoteAlert.upsert({ where: { citationId }, create: { citationId, ...data }, update: data });
}

/** A quote that is looked for the first time and found is no news. */
function isWorthALook(before: string, after: QuoteCheck): boolean {
  return before !== after && (before !== "unchecked" || after === "near" || after === "absent");
}
