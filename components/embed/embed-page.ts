import type { ExportWords } from "@/domain/export/export-words";
import { referenceLine } from "@/domain/export/reference-line";
import type { TakenView } from "@/domain/export/taken-view";
import { viewDates } from "@/domain/export/view-dates";
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
  /** What its owner calls it; null for the name of the negotiation. */
  title: string | null;
  /** How many issues its filters left out. */
  filteredOut: number;
}

/** A matrix as a small page of its own for other sites: no cookie, nothing to load, every link into a window of its own. */
export function embedPage(taken: TakenView, pinned: PinnedState | null, words: ExportWords): string {
  const { record, matrix, url, pin } = taken;
  const title = pinned?.title ?? record.title;
  return embedDocument(
    words.locale,
    title,
    html`<header>
${title !== record.title && html`<p class="muted">${record.title}</p>`}
<h1><a href="${url}" target="_blank" rel="noopener">${title}</a></h1>
<p class="muted">${shownLine(taken, pinned, words)}</p>
</header>
${taken.dropped.length > 0 && droppedNotice(taken, words)}
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

/** What is shown, and what the view leaves out: a part is not to be taken for the whole. */
function shownLine({ matrix, view }: TakenView, pinned: PinnedState | null, words: ExportWords): string {
  const filteredOut = pinned?.filteredOut ?? matrix.filteredOut;
  return [
    viewDates(matrix, words),
    ...(filteredOut > 0 ? [words.text("pinned.filteredOut", { count: filteredOut })] : []),
    ...(view.onRecordOnly ? [words.text("pinned.onRecordOnly")] : []),
  ].join(" · ");
}

function droppedNotice({ dropped }: TakenView, { text }: ExportWords): Html {
  const entries = dropped.map(({ parameter, value }) => text("matrix.dropped.entry", { parameter, value }));
  return html`<p class="notice">${text("matrix.dropped.title")} ${entries.join("; ")}</p>`;
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
