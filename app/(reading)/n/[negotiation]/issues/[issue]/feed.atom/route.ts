import { answerFeed } from "../../../feed.atom/answer-feed";

/** What was published on one issue of a negotiation, as an Atom feed. */
export async function GET(request: Request, { params }: { params: Promise<{ negotiation: string; issue: string }> }) {
  const { negotiation, issue } = await params;
  return answerFeed(request, negotiation, { kind: "issue", issue });
}
