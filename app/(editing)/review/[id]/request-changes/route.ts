import { answerDecision, type DecisionContext } from "@/app/(editing)/review/[id]/answer-decision";
import { requestChanges } from "@/server/review/request-changes";

/** Asks the author for changes. */
export function POST(request: Request, context: DecisionContext): Promise<Response> {
  return answerDecision(request, context, "request-changes", requestChanges);
}
