import { answerFeed } from "../../../feed.atom/answer-feed";

/** What was published of one party's statements in a negotiation, as an Atom feed. */
export async function GET(request: Request, { params }: { params: Promise<{ negotiation: string; party: string }> }) {
  const { negotiation, party } = await params;
  return answerFeed(request, negotiation, { kind: "party", party });
}
