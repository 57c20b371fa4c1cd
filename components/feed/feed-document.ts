import { type AtomEntry, type AtomFeed, printAtom } from "@/domain/feed/atom";
import type { Feed, FeedEvent } from "@/domain/feed/feed";
import { feedPath, followedPath } from "@/domain/feed/feed-address";
import { positionPath } from "@/domain/position/address";
import { eventHtml } from "./event-html";
import type { FeedWords } from "./feed-words";

/** Where a feed stands, and in which language its words are. */
export interface FeedPlace {
  /** "https://parley.example.org" */
  origin: string;
  /** BCP 47. */
  language: string;
}

/** Writes a feed as an Atom document, with absolute links. */
export function feedDocument(feed: Feed, { origin, language }: FeedPlace, words: FeedWords): string {
  const { t } = words;
  const { negotiation, scope, about } = feed;
  const title = about === null ? negotiation.title : t("feed.titleAbout", { about, title: negotiation.title });
  const atom: AtomFeed = {
    id: feed.id,
    title: `${title} – ${t("site.name")}`,
    subtitle: t(`feed.subtitle.${scope.kind}`),
    updated: feed.updated,
    self: origin + feedPath(negotiation.slug, scope),
    alternate: origin + followedPath(negotiation.slug, scope),
    author: t("site.name"),
    rights: t("site.licence"),
    language,
    entries: feed.events.map((event) => toEntry(event, feed, origin, words)),
  };
  return printAtom(atom);
}

function toEntry(event: FeedEvent, feed: Feed, origin: string, words: FeedWords): AtomEntry {
  return {
    id: event.id,
    title: titleOf(event, words),
    published: event.at,
    updated: event.updated,
    alternate: origin + positionPath(feed.negotiation.slug, event.position),
    content: eventHtml(event, feed, origin, words),
  };
}

function titleOf(event: FeedEvent, { t }: FeedWords): string {
  const cell = { party: event.participation.shortName, issue: event.issue.title };
  if (event.kind === "retracted") return t("feed.title.retracted", cell);
  if (event.said === null) return t("feed.title.removed", cell);
  const { answer } = event.said;
  const said = t(`stance.${answer.kind === "stance" ? answer.stance : answer.silence}`);
  const title = t(`feed.title.${event.revision.kind}`, { ...cell, answer: said });
  // Whoever only reads titles must not take for standing what does not stand.
  return event.since === null ? title : `${title} ${t(`feed.since.${event.since.kind}`)}`;
}
