import { expect, test } from "vitest";
import { extractDocument } from "./extract-document";

const NEWSPAPER = `<!doctype html><html lang="en-GB"><head><title>Talks stall | The Courier</title>
<meta property="og:type" content="article"><meta property="og:title" content="Talks stall over the strait">
<meta property="og:site_name" content="The Courier"><meta name="author" content="By Ann Lee">
<link rel="canonical" href="/world/talks">
<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Talks stall over the strait",
"datePublished":"2025-06-02T23:30:00-05:00","author":[{"name":"Ann Lee"},"https://courier.example/ann"],"publisher":{"name":"Courier Media"}}]}</script>
</head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article><h1>Talks stall over the strait</h1>
${"<p>The delegations met for a third day on Monday, and neither side, officials said, moved on the main question.</p>".repeat(6)}
<p>&ldquo;We will not&nbsp;accept a <b>partial</b>\n lifting,&rdquo; the minister said.</p>
<ul><li>Ships</li><li>Ports</li></ul><table><tr><td>Tariff</td><td>10%</td></tr><tr><td>Quota</td><td>none</td></tr></table>
<p style="display:none">Hidden words</p></article><script>var x = "Script words";</script></body></html>`;

const read = (html: string, charset: string | null = null) => readBytes(new TextEncoder().encode(html), charset);
const readBytes = (bytes: Uint8Array, charset: string | null = null) =>
  extractDocument({ bytes, mediaType: "text/html", charset, url: "https://courier.example/x?utm=1" });

test("reads an article and what it says of itself, without what stands around it", async () => {
  const found = await read(NEWSPAPER);
  if (!found.ok) throw new Error(found.problem);
  expect(found.text).toContain("Talks stall over the strait\n\n");
  expect(found.text).toContain(
    "\n\n“We will not\u00a0accept a partial lifting,” the minister said.\n\nShips\nPorts\n\n",
  );
  expect(found.text).toContain("Tariff\t10%\nQuota\tnone");
  expect(found.text).not.toMatch(/Home|Script words|Hidden words/);
  expect(found.metadata).toEqual({
    type: "article-newspaper",
    title: "Talks stall over the strait",
    containerTitle: "The Courier",
    publisher: "Courier Media",
    authors: ["Ann Lee"],
    issued: "2025-06-02",
    url: "https://courier.example/world/talks",
    language: "en-GB",
  });
});

test("reads a short statement whole", async () => {
  const found = await read("<title>Statement</title><h2>Statement</h2><p>We reject the proposal.<br>The Ministry");
  expect(found).toMatchObject({ ok: true, text: expect.stringContaining("We reject the proposal.\nThe Ministry") });
});

const WINDOWS = Uint8Array.from([0xcc, 0xe8, 0xf0]);
const KOI8 = Uint8Array.from([0xed, 0xc9, 0xd2]);
const UTF16 = Uint8Array.from([0xff, 0xfe, 0x1c, 0x04, 0x38, 0x04, 0x40, 0x04]);
const page = (head: string, word: Uint8Array) =>
  new Uint8Array(
    Buffer.concat([Buffer.from(`<html><head>${head}</head><body><p>`), word, Buffer.from("</p></body></html>")]),
  );

test.each([
  ["the header's charset", page("", WINDOWS), "windows-1251"],
  ["its meta element", page('<meta charset="windows-1251">', WINDOWS), null],
  ["its older meta element", page('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', KOI8), null],
  ["its byte order mark", UTF16, "windows-1252"],
])("decodes a page by %s", async (_, bytes, charset) => {
  expect(await readBytes(bytes, charset)).toMatchObject({ ok: true, text: "Мир" });
});

test("drops what a source may not have, and never cuts it", async () => {
  const found = await read(
    `<html lang="??"><title>${"x".repeat(301)}</title><meta name="date" content="2025-02-31"><body><p>Words.`,
  );
  expect(found).toMatchObject({ ok: true, metadata: { title: null, issued: null, language: null } });
});

test("reads plain text, without what no database keeps", async () => {
  const bytes = new TextEncoder().encode("One\r\nTwo\0\n");
  expect(await extractDocument({ bytes, mediaType: "text/plain", charset: null, url: null })).toMatchObject({
    text: "One\nTwo",
  });
});

test("says that an empty page and a broken PDF have no text", async () => {
  expect(await read("<html><body><script>x</script></body></html>")).toEqual({ ok: false, problem: "no-text" });
  const bytes = new TextEncoder().encode("%PDF-1.7 broken");
  expect(await extractDocument({ bytes, mediaType: "application/pdf", charset: null, url: null })).toEqual({
    ok: false,
    problem: "no-text",
  });
});

test("survives a page nested without end, and reads the next one", { timeout: 60_000 }, async () => {
  const deep = await read(`${"<div>".repeat(100_000)}Deep`);
  expect(deep.ok ? deep.text : deep.problem).toMatch(/^(Deep|timeout|no-text|too-large)$/);
  expect(await read("<p>Next")).toMatchObject({ ok: true, text: "Next" });
});
