import { answerUnknownFormat, answerWithFile, searchOf } from "@/server/export/answer";
import { getLiveFile } from "@/server/export/files";
import { isFormatName } from "@/server/export/formats";
import { dayOf } from "@/server/export/take-view";
import { siteOrigin } from "@/server/site/origin";

/** The matrix page's view as a file to take away, also at /n/{negotiation}.{format}, with the same parameters. */
export async function GET(request: Request, { params }: { params: Promise<{ negotiation: string; format: string }> }) {
  const { negotiation, format } = await params;
  if (!isFormatName(format)) return answerUnknownFormat(format);
  const taking = { origin: siteOrigin(request.headers), retrieved: dayOf(new Date()) };
  const file = await getLiveFile(negotiation, searchOf(request), format, taking);
  if (file === null) {
    return Response.json({ error: `There is no negotiation "${negotiation}".` }, { status: 404 });
  }
  return answerWithFile(request, file);
}
