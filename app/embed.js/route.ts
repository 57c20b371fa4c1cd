import { SIZING_SCRIPT } from "@/components/embed/embed-script";

/** The script that a page around embeds may load: see docs/guide/embedding.md. */
export function GET() {
  const headers = { "content-type": "text/javascript; charset=utf-8", "cache-control": "public, max-age=3600" };
  return new Response(SIZING_SCRIPT, { headers });
}
