import { answerDecision, type DecisionContext } from "@/app/(editing)/review/[id]/answer-decision";
import { restoreRevision } from "@/server/review/restore";

/** Publishes an earlier revision again. */
export function POST(request: Request, context: DecisionContext): Promise<Response> {
  return answerDecision(request, context, "restore", restoreRevision);
}
