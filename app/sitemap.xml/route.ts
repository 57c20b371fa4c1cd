import { html } from "@/domain/text/html";
import { siteOrigin } from "@/server/site/origin";
import { listPublicPages } from "@/server/site/public-pages";

/** Every public page with the day on which it last changed (https://www.sitemaps.org/protocol.html). */
export async function GET(request: Request) {
  const origin = siteOrigin(request.headers);
  const pages = await listPublicPages();
  const xml = html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map(
  ({ path, changedAt }) => html`<url><loc>${origin + path}</loc><lastmod>${changedAt.slice(0, 10)}</lastmod></url>
`,
)}</urlset>
`;
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${xml.text}`;
  return new Response(text, {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "no-cache" },
  });
}
