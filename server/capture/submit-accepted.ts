import type { Viewer } from "@/domain/access/role";
import { db } from "../db/db";
import { submitDraft } from "../draft/submit";

/** How many drafts were handed over, and how many stay with what is wrong with them. */
export interface SubmittedDrafts {
  submitted: number;
  refused: number;
}

/**
 * Hands every draft that was accepted from a capture over for review, one after the other: what is wrong with one keeps no other.
 * Null when there is no such capture of this person's.
 */
export async function submitAccepted(id: string, viewer: Viewer, now: Date): Promise<SubmittedDrafts | null> {
  const capture = await db.capture.findFirst({
    where: { id, userId: viewer.userId },
    select: {
      candidates: {
        where: { state: "accepted", draft: { submittedAt: null } },
        orderBy: { ordinal: "asc" },
        select: { draftId: true },
      },
    },
  });
  if (capture === null) return null;
  const counts = { submitted: 0, refused: 0 };
  for (const { draftId } of capture.candidates) {
    if (draftId === null) continue;
    const result = await submitDraft(draftId, viewer, now);
    counts[result.ok ? "submitted" : "refused"] += 1;
  }
  return counts;
}
