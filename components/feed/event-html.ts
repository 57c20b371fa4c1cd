import type { Citation, Source } from "@/domain/citation/citation";
import { quoteUrl } from "@/domain/citation/text-fragment";
import { escapeMarkup } from "@/domain/feed/atom";
import type { Feed, FeedEvent, PublishedEvent } from "@/domain/feed/feed";
import { positionPath } from "@/domain/position/address";
import type { Position } from "@/domain/position/position";
import type { FeedWords } from "./feed-words";

/** What an event tells, as HTML for a feed reader: no styles, no pictures, absolute links. */
export function eventHtml(event: FeedEvent, feed: Feed, origin: string, words: FeedWords): string {
  const { t, date } = words;
  const record = origin + positionPath(feed.negotiation.slug, event.position);
  const parts =
    event.kind === "retracted"
      ? [
          paragraph(t("feed.retracted", { reason: event.reason })),
          event.restored && paragraph(t("feed.restored")),
          proposition(event, words),
        ]
      : [
          notice(event, words),
          event.reason !== null && paragraph(t("feed.reason", { reason: event.reason })),
          proposition(event, words),
          event.said === null
            ? paragraph(t("position.removed"))
            : statement(event.said, date(event.said.statedOn), feed.sources, words),
        ];
  const changed = event.kind === "published" && event.revision.number > 1;
  const links = [
    link(record, t("feed.record")),
    changed && link(`${record}/history?to=${event.revision.number}`, t("feed.difference")),
  ];
  return [...parts, `<p>${present(links).join(" · ")}</p>`].filter((part) => part !== false && part !== "").join("\n");
}

/** What became of it since. */
function notice({ since }: PublishedEvent, { t }: FeedWords): string {
  if (since === null) return "";
  const text =
    since.kind === "retracted" ? t("feed.retractedSince", { reason: since.reason }) : t("feed.replacedSince");
  return `<p><strong>${escapeMarkup(text)}</strong></p>`;
}

function proposition({ issue }: FeedEvent, { t }: FeedWords): string {
  return paragraph(t("feed.proposition", { proposition: issue.proposition }));
}

function statement(
  { answer, redLine, summary, conditions, speaker, attribution, citations }: Position,
  date: string,
  sources: Feed["sources"],
  words: FeedWords,
): string {
  const { t } = words;
  const said = t(`stance.${answer.kind === "stance" ? answer.stance : answer.silence}`);
  const facts = [
    t("feed.stated", { answer: said, date }),
    redLine && t("stance.redLine"),
    t(`attribution.${attribution}-long`),
    speaker,
  ];
  return [
    paragraph(present(facts).join(" · ")),
    paragraph(summary),
    ...(conditions === null ? [] : [paragraph(t("feed.conditions", { conditions }))]),
    ...citations.map((citation) => quote(citation, sources.get(citation.source) ?? null, words)),
  ].join("\n");
}

function quote(citation: Citation, source: Source | null, words: FeedWords): string {
  const { exact, prefix, suffix, language, translation, locator } = citation;
  const text = `${prefix === null ? "" : `…${prefix}`}${exact}${suffix === null ? "" : `${suffix}…`}`;
  const translated =
    translation === null
      ? ""
      : paragraph(`${translation.text} (${words.t("panel.translation", { by: translation.by })})`);
  const from = source === null ? "" : reference(source, citation, words);
  const at = locator === null ? "" : ` ${escapeMarkup(words.t("panel.locator", { locator }))}`;
  return `<blockquote lang="${escapeMarkup(language)}"><p>${escapeMarkup(text)}</p></blockquote>\n${translated}<p>${from}${at}</p>`;
}

/** A source as a list of references names it, its title leading to the quote's place. */
function reference(source: Source, citation: Citation, { t, date }: FeedWords): string {
  const title = `“${source.title}”`;
  const linked = source.url === null ? escapeMarkup(title) : link(quoteUrl(source.url, citation), title);
  const where = present([source.containerTitle, source.publisher]).join(", ");
  const issued = source.issued === null ? t("source.undated") : date(source.issued);
  const authors = source.authors.length === 0 ? "" : escapeMarkup(`${source.authors.join(", ")}. `);
  return `${authors}${linked}${where === "" ? "" : `. ${escapeMarkup(where)}`}, ${escapeMarkup(issued)}.`;
}

function paragraph(text: string): string {
  return `<p>${escapeMarkup(text)}</p>`;
}

function link(address: string, text: string): string {
  return `<a href="${escapeMarkup(address)}">${escapeMarkup(text)}</a>`;
}

function present(parts: readonly (string | null | false)[]): string[] {
  return parts.filter((part) => typeof part === "string");
}
