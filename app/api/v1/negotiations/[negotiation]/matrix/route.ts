import { answerWithFile, searchOf } from "@/server/export/answer";
import { getLiveFile } from "@/server/export/files";
import { dayOf } from "@/server/export/take-view";
import { siteOrigin } from "@/server/site/origin";

/** The matrix page's view as JSON, also at /n/{negotiation}.json, with the same parameters. */
export async function GET(request: Request, { params }: { params: Promise<{ negotiation: string }> }) {
  const { negotiation } = await params;
  const taking = { origin: siteOrigin(request.headers), retrieved: dayOf(new Date()) };
  const file = await getLiveFile(negotiation, searchOf(request), "json", taking);
  if (file === null) {
    return Response.json({ error: `There is no negotiation "${negotiation}".` }, { status: 404 });
  }
  return answerWithFile(request, file);
}
