import { answerPicture } from "@/app/answer-picture";
import { matrixPicture } from "@/components/image/matrix-picture";
import { readLinkId } from "@/domain/comparison/link-id";
import { fileName } from "@/domain/export/file-name";
import { answerNoLink, answerRevoked } from "@/server/comparison/link-answer";
import { findPinned } from "@/server/comparison/queries";
import { dayOf, takePinned } from "@/server/export/take-view";
import { exportWords } from "@/server/export/words";
import { siteOrigin } from "@/server/site/origin";

/** The matrix of a pinned link as a picture, also at /s/{id}.png. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = readLinkId((await params).id);
  const link = id === null ? null : await findPinned(id);
  if (link === null) return answerNoLink();
  if (link.status === "revoked") return answerRevoked(link);
  const taken = takePinned(link, { origin: siteOrigin(request.headers), retrieved: dayOf(new Date()) });
  const key = `matrix ${link.contentSha256} ${taken.retrieved} ${taken.url}`;
  return answerPicture(request, key, () => matrixPicture(taken, exportWords), fileName(taken, "png"));
}
