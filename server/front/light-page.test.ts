import { expect, test } from "vitest";
import type { Answer } from "./ask";
import { lightPage } from "./light-page";

function page(
  nonce: string,
  body: string,
  { status = 200, policy = `script-src 'nonce-${nonce}' 'strict-dynamic'` } = {},
): Answer {
  const head = `<link rel="stylesheet" href="/a.css" nonce="${nonce}"/><link rel="preload" as="script" nonce="${nonce}" href="/b.js"/>`;
  const scripts = `<script src="/b.js" async="" nonce="${nonce}"></script>`;
  const data = `<script nonce="${nonce}">self.__next_f.push([1,"<p>all of it again</p>"])</script>`;
  const html = `<html><head>${head}${scripts}</head><body>${body}${data}</body></html>`;
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy };
  return { status, headers, body: Buffer.from(html) };
}

const sent = (...given: Parameters<typeof page>) => lightPage(page(...given), "/reader.js").body.toString();

test("a reader's page has its own script alone, and keeps its styles and its data for machines", () => {
  const data = '<script type="application/ld+json">{"name":"Talks"}</script>';
  expect(sent("abc", `<p>Words</p>${data}`)).toBe(
    `<html><head><link rel="stylesheet" href="/a.css"/><script src="/reader.js" defer></script></head>` +
      `<body><p>Words</p>${data}</body></html>`,
  );
});

test("it has the same bytes for whichever request it was made", () => {
  expect(sent("abc", "<p>Words</p>")).toBe(sent("xyz", "<p>Words</p>"));
});

test("words that look like markup stay", () => {
  const words = "<p>nonce=&quot;abc&quot; and &lt;script&gt; and $&amp;</p>";
  expect(sent("abc", words)).toContain(words);
});

test.each<[string, Answer]>([
  ["a page without a nonce, as an embed", page("abc", "", { policy: "script-src 'sha256-x'" })],
  ["a page of which parts came late", page("abc", '<template id="B:0"></template>')],
  ["the page of what is missing", page("abc", "", { status: 404 })],
  ["what is no page", { ...page("abc", ""), headers: { "content-type": "application/json" } }],
])("%s stays as it is", (_, answer) => {
  expect(lightPage(answer, "/reader.js")).toBe(answer);
});
