import { answerFeed } from "./answer-feed";

/** What was published in a negotiation, corrected and withdrawn, as an Atom feed. */
export async function GET(request: Request, { params }: { params: Promise<{ negotiation: string }> }) {
  const { negotiation } = await params;
  return answerFeed(request, negotiation, { kind: "negotiation" });
}
