import { candidateAnchor } from "@/components/capture/candidate-anchor";
import type { Viewer } from "@/domain/access/role";
import { inTextOrder, nextOpen } from "@/domain/capture/shown-candidate";
import { seeOther } from "@/server/auth/form-post";
import { signInAddress } from "@/server/auth/viewer";
import type { CaptureResult } from "@/server/capture/commands";
import { findCapture } from "@/server/capture/queries";
import { refuse } from "../../drafts/[id]/receive";

/** What to say of a decision once it is taken. */
export type Said = "accepted" | "dropped" | "undone" | "corrected";

/** Leads on from a decision: to the next candidate that waits, or back to the one that was not decided on. */
export async function answerDecision(
  result: CaptureResult,
  { id, ordinal, viewer, said }: { id: string; ordinal: number; viewer: Viewer | null; said: Said },
): Promise<Response> {
  const page = `/capture/${id}`;
  const here = (done: string) => seeOther(`${page}?done=${done}&of=${ordinal}#${candidateAnchor(ordinal)}`);
  if (result.ok) {
    if (said === "undone" || said === "corrected") return here(said);
    const capture = viewer && (await findCapture(id, viewer));
    const next = capture && nextOpen(inTextOrder(capture.candidates), ordinal);
    const anchor = next ? candidateAnchor(next.ordinal) : "submit-all";
    return seeOther(`${page}?done=${said}&of=${ordinal}#${anchor}`);
  }
  const { refusal } = result;
  switch (refusal.kind) {
    case "denied":
      return refusal.denial === "signed-out" ? seeOther(signInAddress(page)) : refuse(403);
    case "unknown":
    case "empty":
      return refuse(404);
    case "incomplete":
      return here("incomplete");
    case "submitted":
      return here("handed-over");
  }
}
