import { siteOrigin } from "@/server/site/origin";

/** What is for people who are signed in, and what only repeats a page in another form. */
const NOT_INDEXED = [
  "/desk",
  "/drafts",
  "/review",
  "/import",
  "/users",
  "/account",
  "/links",
  "/sign-in",
  "/activity",
  "/api",
  "/embed",
  "/s",
];

/** Which addresses search engines may keep (RFC 9309). */
export function GET(request: Request) {
  const lines = [
    "User-agent: *",
    ...NOT_INDEXED.map((path) => `Disallow: ${path}/`),
    "Allow: /",
    "",
    `Sitemap: ${siteOrigin(request.headers)}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
