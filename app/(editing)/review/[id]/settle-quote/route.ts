import { answerDecision, type DecisionContext } from "@/app/(editing)/review/[id]/answer-decision";
import { settleQuote } from "@/server/review/settle-quote";

/** Says why a record stands although its quote is found otherwise than before. */
export function POST(request: Request, context: DecisionContext): Promise<Response> {
  return answerDecision(request, context, "settle-quote", settleQuote);
}
