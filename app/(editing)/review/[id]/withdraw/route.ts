import { answerDecision, type DecisionContext } from "@/app/(editing)/review/[id]/answer-decision";
import { newDraftId } from "@/server/draft/new-draft-id";
import { withdrawRevision } from "@/server/review/withdraw";

/** Takes a submission back: its text is a draft again. */
export function POST(request: Request, context: DecisionContext): Promise<Response> {
  return answerDecision(request, context, "withdraw", (decision) =>
    withdrawRevision({ ...decision, draftId: newDraftId() }),
  );
}
