import type { Answer } from "./ask";

/** Scripts that run, and what has them loaded early; data stays. */
const RUNTIME =
  /<script\b(?![^>]*\stype="application\/ld\+json")[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\sas="script"[^>]*>/g;
const NONCE = /'nonce-([^']+)'/;
/** Where something came late, and a script puts it into its place. */
const LATE = /<template id="[BPS]:/;

/**
 * A page for readers as it is sent to them: without Next's client, which would build in the browser what stands there already,
 * from data that are twice as long as the page; with the reader's own script in its place (components/page/reader.ts). Nor does
 * it hold anything of the one request that it was made for, so that it has the same bytes wherever it is made. What is no page
 * of Next's stays as it is. `readerScript` is the address of that script.
 */
export function lightPage(answer: Answer, readerScript: string): Answer {
  const { headers, body, status } = answer;
  const nonce = NONCE.exec(String(headers["content-security-policy"]))?.[1];
  if (status !== 200 || nonce === undefined || !headers["content-type"]?.startsWith("text/html")) return answer;
  const html = body.toString("utf8");
  if (LATE.test(html)) return answer;
  const light = html
    .replace(RUNTIME, "")
    .replaceAll(` nonce="${nonce}"`, "")
    .replace("</head>", () => `<script src="${readerScript}" defer></script></head>`);
  return { ...answer, body: Buffer.from(light) };
}
