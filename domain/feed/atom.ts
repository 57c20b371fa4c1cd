/** A feed as RFC 4287 has it, as far as Parley writes one. Dates are ISO 8601, UTC; addresses are absolute. */
export interface AtomFeed {
  /** An IRI that never changes. */
  id: string;
  title: string;
  subtitle: string;
  updated: string;
  /** Where the feed itself stands. */
  self: string;
  /** The page that shows the same. */
  alternate: string;
  author: string;
  rights: string;
  /** BCP 47. */
  language: string;
  /** Newest first. */
  entries: readonly AtomEntry[];
}

export interface AtomEntry {
  /** An IRI that never changes. */
  id: string;
  title: string;
  published: string;
  /** When what the entry says last became another. */
  updated: string;
  alternate: string;
  /** HTML. */
  content: string;
}

/** Writes a feed as an Atom document (RFC 4287). */
export function printAtom(feed: AtomFeed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(feed.language)}">`,
    element("id", feed.id),
    element("title", feed.title),
    element("subtitle", feed.subtitle),
    element("updated", feed.updated),
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(feed.alternate)}"/>`,
    `<author>${element("name", feed.author)}</author>`,
    element("rights", feed.rights),
    ...feed.entries.flatMap(printEntry),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

function printEntry({ id, title, published, updated, alternate, content }: AtomEntry): string[] {
  return [
    "<entry>",
    element("id", id),
    element("title", title),
    element("published", published),
    element("updated", updated),
    `<link rel="alternate" type="text/html" href="${escapeMarkup(alternate)}"/>`,
    `<content type="html">${escapeMarkup(content)}</content>`,
    "</entry>",
  ];
}

function element(name: string, text: string): string {
  return `<${name}>${escapeMarkup(text)}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // A parser would make a line feed of it (XML 1.0, 2.11).
  "\r": "&#13;",
};

/**
 * Text as markup, for XML as for HTML, in elements and in attributes. A character that XML 1.0 (2.2) has no place for, not
 * even by its number, becomes U+FFFD, so that one stray control character does not make a whole feed unreadable.
 */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\u{FFFD}")
    .replace(/[&<>"'\r]/g, (character) => ENTITIES[character] ?? character);
}
