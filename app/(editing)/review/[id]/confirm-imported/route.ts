import { answerDecision, type DecisionContext } from "@/app/(editing)/review/[id]/answer-decision";
import { reviewImported } from "@/server/review/review-imported";

/** Marks an imported record as reviewed. */
export function POST(request: Request, context: DecisionContext): Promise<Response> {
  return answerDecision(request, context, "confirm-imported", reviewImported);
}
