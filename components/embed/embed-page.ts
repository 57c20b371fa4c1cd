import type { ExportWords } from "@/domain/export/export-words";
import { referenceLine } from "@/domain/export/reference-line";
import type { TakenView } from "@/domain/export/taken-view";
import { Html, html } from "@/domain/text/html";
import { EMBED_SCRIPT } from "./embed-script";
import { EMBED_STYLE } from "./embed-style";
import { embedTable } from "./embed-table";

/** What has become of a pinned view since; null for a live one. */
export interface PinnedState {
  /** How many cells have changed. */
  changed: number;
  /** The address of the same view, live. */
  live: string;
}

/** A matrix as a small page of its own for other sites: no cookie, nothing to load, every link into a window of its own. */
export function embedPage(taken: TakenView, pinned: PinnedState | null, words: ExportWords): string {
  const { record, matrix, url, pin } = taken;
  const asOf = matrix.asOf && words.text("embed.asOf", { date: words.day(matrix.asOf) });
  return embedDocument(
    words.locale,
    record.title,
    html`<header>
<h1><a href="${url}" target="_blank" rel="noopener">${record.title}</a></h1>
<p class="muted">${asOf}</p>
</header>
${pin && pinned && pinnedNotice(pin.pinnedAt, pinned, url, words)}
${matrix.rows.length > 0 ? embedTable(taken, words) : html`<p class="notice">${words.text("embed.nothing")}</p>`}
${
  matrix.sources.length > 0 &&
  html`<details><summary>${words.text("embed.sources", { count: matrix.sources.length })}</summary><ol>
${matrix.sources.map(
  ({ source }) => html`<li lang="${source.language}">${
    source.url === null
      ? referenceLine(source, words)
      : html`<a href="${source.url}" target="_blank" rel="noopener nofollow">${referenceLine(source, words)}</a>`
  }</li>
`,
)}</ol></details>`
}
<footer>${words.text("embed.note")} <a href="${url}" target="_blank" rel="noopener">${words.text("embed.open")}</a></footer>`,
    url,
  );
}

function pinnedNotice(pinnedAt: string, { changed, live }: PinnedState, url: string, words: ExportWords): Html {
  return html`<p class="notice">${words.text("pinned.pinnedOn", { date: words.day(pinnedAt) })}
<b>${words.text("pinned.changed", { count: changed })}</b>
${changed > 0 && html`<a href="${url}" target="_blank" rel="noopener">${words.text("pinned.whatChanged")}</a> · `}<a href="${live}" target="_blank" rel="noopener">${words.text("pinned.live")}</a></p>`;
}

/** What an embed says that shows nothing: revoked, or unknown. */
export function embedMessage(
  title: string,
  text: string,
  link: { href: string; text: string },
  locale: string,
): string {
  return embedDocument(
    locale,
    title,
    html`<h1>${title}</h1><p>${text}</p><p><a href="${link.href}" target="_blank" rel="noopener">${link.text}</a></p>`,
    link.href,
  );
}

function embedDocument(locale: string, title: string, body: Html, canonical: string): string {
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Parley</title>
<link rel="canonical" href="${canonical}">
<style>${new Html(EMBED_STYLE)}</style>
</head>
<body>
<main>
${body}
</main>
<script>${new Html(EMBED_SCRIPT)}</script>
</body>
</html>
`.text;
}
