import { readLinkId } from "@/domain/comparison/link-id";
import { answerNoLink, answerRevoked } from "@/server/comparison/link-answer";
import { findPinned } from "@/server/comparison/queries";
import { answerUnknownFormat, answerWithFile } from "@/server/export/answer";
import { getPinnedFile } from "@/server/export/files";
import { isFormatName } from "@/server/export/formats";
import { dayOf } from "@/server/export/take-view";
import { siteOrigin } from "@/server/site/origin";

/** What a pinned link shows as a file to take away, also at /s/{id}.{format}. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string; format: string }> }) {
  const { id: typed, format } = await params;
  if (!isFormatName(format)) return answerUnknownFormat(format);
  const id = readLinkId(typed);
  const link = id === null ? null : await findPinned(id);
  if (link === null) return answerNoLink();
  if (link.status === "revoked") return answerRevoked(link);
  const taking = { origin: siteOrigin(request.headers), retrieved: dayOf(new Date()) };
  return answerWithFile(request, await getPinnedFile(link, format, taking));
}
