import { answerDecision, type DecisionContext } from "@/app/(editing)/review/[id]/answer-decision";
import { retractPosition } from "@/server/review/retract";

/** Retracts a published position. */
export function POST(request: Request, context: DecisionContext): Promise<Response> {
  return answerDecision(request, context, "retract", retractPosition);
}
