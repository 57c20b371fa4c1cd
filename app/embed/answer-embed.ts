import { createHash } from "node:crypto";
import { EMBED_SCRIPT } from "@/components/embed/embed-script";
import { EMBED_STYLE } from "@/components/embed/embed-style";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** An embed runs its own few lines, has its own style, loads nothing, and may stand in any page: it holds nothing secret. */
const POLICY = [
  "default-src 'none'",
  `script-src ${hash(EMBED_SCRIPT)}`,
  `style-src ${hash(EMBED_STYLE)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

/** An embed's page as an answer. It neither reads nor sets a cookie. */
export function answerEmbed(page: string, status = 200): Response {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": POLICY,
    "cache-control": "no-cache",
  };
  return new Response(page, { status, headers });
}
