import { getMatrixJson } from "@/server/negotiation/matrix-json";

/** The matrix page's view as JSON, also at /n/{negotiation}.json, with the same parameters. */
export async function GET(request: Request, { params }: { params: Promise<{ negotiation: string }> }) {
  const { negotiation } = await params;
  const found = await getMatrixJson(negotiation, searchOf(request.url));
  if (found === null) {
    return Response.json({ error: `There is no negotiation "${negotiation}".` }, { status: 404 });
  }
  const headers = { etag: found.etag, "cache-control": "no-cache", "content-type": "application/json; charset=utf-8" };
  if (request.headers.get("if-none-match")?.includes(found.etag)) return new Response(null, { status: 304, headers });
  return new Response(found.bytes, { headers });
}

/** The query of an address with its question mark, as it was sent; a request's URL has no fragment. */
function searchOf(url: string): string {
  const start = url.indexOf("?");
  return start < 0 ? "" : url.slice(start);
}
