import { answerDecision, type DecisionContext } from "@/app/(editing)/review/[id]/answer-decision";
import { publishRevision } from "@/server/review/publish";

/** Publishes the revision that waits. */
export function POST(request: Request, context: DecisionContext): Promise<Response> {
  return answerDecision(request, context, "publish", publishRevision);
}
