import { answerPicture } from "@/app/answer-picture";
import { viewCard } from "@/components/image/view-card";
import { readLinkId } from "@/domain/comparison/link-id";
import { answerNoLink, answerRevoked } from "@/server/comparison/link-answer";
import { findPinned } from "@/server/comparison/queries";
import { dayOf, takePinned } from "@/server/export/take-view";
import { exportWords } from "@/server/export/words";
import { siteOrigin } from "@/server/site/origin";

/** The card of a pinned link, for sites on which it is shared. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = readLinkId((await params).id);
  const link = id === null ? null : await findPinned(id);
  if (link === null) return answerNoLink();
  if (link.status === "revoked") return answerRevoked(link);
  const taken = takePinned(link, { origin: siteOrigin(request.headers), retrieved: dayOf(new Date()) });
  return answerPicture(request, `card ${link.contentSha256}`, () => viewCard(taken, exportWords));
}
