import type { Tx } from "../db/db";
import { raiseVersion } from "../db/versions";
import { reindexNegotiation } from "../search/commands";

/** What the public has of a position from now on: a revision of it, or that it was retracted, and why. */
export type PublicState = { revisionId: number } | { retracted: string };

/** Changes what the public reads of a position, in the transaction of the decision: every reader has it at once. */
export async function changePublic(
  tx: Tx,
  { id, negotiationId }: { id: number; negotiationId: number },
  state: PublicState,
  now: Date,
): Promise<void> {
  const data =
    "retracted" in state
      ? { state: "retracted", publishedRevisionId: null, retractedReason: state.retracted }
      : { state: "published", publishedRevisionId: state.revisionId, retractedReason: null };
  await tx.position.update({ where: { id }, data });
  await raiseVersion(tx, [negotiationId], now);
  await reindexNegotiation(tx, negotiationId);
}
