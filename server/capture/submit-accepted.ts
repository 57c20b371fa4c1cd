import type { Viewer } from "@/domain/access/role";
import { type FormValues, valueAt } from "@/domain/form/values";
import { db } from "../db/db";
import { saveDraft } from "../draft/commands";
import { formValues } from "../draft/draft";
import { submitDraft } from "../draft/submit";
import type { SubmitResult } from "../draft/submit-result";

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
        where: { state: "accepted", draftId: { not: null } },
        orderBy: { ordinal: "asc" },
        select: { draft: { select: { id: true, fields: true, outcome: true } } },
      },
    },
  });
  if (capture === null) return null;
  const counts = { submitted: 0, refused: 0 };
  /** The cells of the positions that came of this capture, by their lasting ids. */
  const own = new Map<string, string>();
  for (const { draft } of capture.candidates) {
    if (draft === null) continue;
    const values = formValues.parse(draft.fields);
    if (draft.outcome !== null) {
      own.set(positionIn(draft.outcome), cellOf(values));
      continue;
    }
    const result = await submitBeside(own, { id: draft.id, values }, viewer, now);
    counts[result.ok ? "submitted" : "refused"] += 1;
    if (result.ok) own.set(positionIn(result.outcome), cellOf(values));
  }
  return counts;
}

/**
 * One sentence often says what two parties want, or what one wants on two issues: positions of this capture that rest on the same
 * quote in other cells are told apart already, as the editor accepted both. Any other record that is near is asked about.
 */
async function submitBeside(
  own: ReadonlyMap<string, string>,
  { id, values }: { id: string; values: FormValues },
  viewer: Viewer,
  now: Date,
): Promise<SubmitResult> {
  const result = await submitDraft(id, viewer, now);
  if (result.ok || result.refusal.kind !== "duplicates") return result;
  const { ids } = result.refusal;
  const cell = cellOf(values);
  const toldApart = ids.filter((near) => own.has(near) && own.get(near) !== cell);
  if (toldApart.length !== ids.length) return result;
  await saveDraft(id, viewer, { ...values, notDuplicates: ids.join("\n") }, now);
  return submitDraft(id, viewer, now);
}

const cellOf = (values: FormValues) => `${valueAt(values, "party")} ${valueAt(values, "issue")}`;

/** The lasting id of the position that an outcome leads to: "/review/talks.russia.ceasefire.2025-06-02?submitted=1". */
function positionIn(outcome: string): string {
  return decodeURIComponent(/^\/review\/[a-z0-9-]+\.([^?]*)/.exec(outcome)?.[1] ?? "");
}
