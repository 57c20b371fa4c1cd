import { readLinkId } from "@/domain/comparison/link-id";
import { answerNoLink, answerRevoked } from "@/server/comparison/link-answer";
import { findPinned } from "@/server/comparison/queries";

/** What a pinned link shows as canonical JSON (RFC 8785), also at /s/{id}.json. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = readLinkId((await params).id);
  const link = id === null ? null : await findPinned(id);
  if (link === null) return answerNoLink();
  if (link.status === "revoked") return answerRevoked(link);
  const etag = `"${link.contentSha256}"`;
  const headers = { etag, "cache-control": "no-cache", "content-type": "application/json; charset=utf-8" };
  if (request.headers.get("if-none-match")?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(link.content, { headers });
}
