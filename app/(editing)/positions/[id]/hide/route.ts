import { answerDecision, type DecisionContext } from "@/app/(editing)/review/[id]/answer-decision";
import { hideRevision } from "@/server/review/hide";

/** Hides a revision for legal reasons. */
export function POST(request: Request, context: DecisionContext): Promise<Response> {
  return answerDecision(request, context, "hide", hideRevision);
}
