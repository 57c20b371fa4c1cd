import { oembed } from "@/server/export/oembed";
import { siteOrigin } from "@/server/site/origin";

/** oEmbed 1.0 (https://oembed.com): what another site needs to show one of our addresses. JSON alone. */
export async function GET(request: Request) {
  const query = new URL(request.url).searchParams;
  const format = query.get("format") ?? "json";
  if (format !== "json") return refuse(501, "This endpoint answers in JSON only.");
  const url = query.get("url");
  if (url === null) return refuse(400, 'The parameter "url" is missing: the address of a view or of a pinned link.');
  const found = await oembed(url, siteOrigin(request.headers), {
    width: limit(query.get("maxwidth")),
    height: limit(query.get("maxheight")),
  });
  if (found === "unknown") return refuse(404, "No view and no pinned link of this site has this address.");
  if (found === "revoked") return refuse(410, "This link was revoked: it shows nothing any more.");
  return Response.json(found, { headers: { "cache-control": "no-cache", "access-control-allow-origin": "*" } });
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status });
}

/** A limit as a whole number of pixels; null where none is given, or none that could be kept. */
function limit(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}
