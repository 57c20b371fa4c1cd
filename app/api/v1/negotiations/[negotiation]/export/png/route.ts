import { answerPicture } from "@/app/answer-picture";
import { matrixPicture } from "@/components/image/matrix-picture";
import { fileName } from "@/domain/export/file-name";
import { searchOf } from "@/server/export/answer";
import { dayOf, takeLive } from "@/server/export/take-view";
import { exportWords } from "@/server/export/words";
import { findNegotiation } from "@/server/negotiation/queries";
import { siteOrigin } from "@/server/site/origin";

/** The matrix of a view as a picture, also at /n/{negotiation}.png. */
export async function GET(request: Request, { params }: { params: Promise<{ negotiation: string }> }) {
  const record = await findNegotiation((await params).negotiation);
  if (record === null) return Response.json({ error: "There is no such negotiation." }, { status: 404 });
  const taking = { origin: siteOrigin(request.headers), retrieved: dayOf(new Date()) };
  const taken = takeLive(record, searchOf(request), taking);
  const key = `matrix ${record.slug}@${record.version} ${taken.retrieved} ${taken.url}`;
  return answerPicture(request, key, () => matrixPicture(taken, exportWords), fileName(taken, "png"));
}
