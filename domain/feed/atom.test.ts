import fc from "fast-check";
import { parseAtomFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { type AtomFeed, escapeMarkup, printAtom } from "./atom";
import { urnOfHash } from "./feed-id";

const FEED: AtomFeed = {
  id: "urn:uuid:8f1e7d3a-0000-8000-8000-000000000000",
  title: "Talks & <tea>",
  subtitle: 'What is "published"',
  updated: "2026-03-02T10:00:00.000Z",
  self: "https://parley.example.org/n/talks/feed.atom",
  alternate: "https://parley.example.org/n/talks",
  author: "Parley",
  rights: "CC BY 4.0",
  language: "en-GB",
  entries: [
    {
      id: "urn:uuid:8f1e7d3a-0000-8000-8000-000000000001",
      title: "Türkiye on “peace”: Supports",
      published: "2026-03-01T10:00:00.000Z",
      updated: "2026-03-02T10:00:00.000Z",
      alternate: "https://parley.example.org/positions/talks.x?a=1&b=2",
      content: '<p>5 &lt; 6 &amp; "so on"</p>\n<p>мир]]></p>',
    },
  ],
};

test("a feed is read back as it was written, by another's parser", () => {
  const read = parseAtomFeed(printAtom(FEED));
  const [entry] = FEED.entries;
  expect(read).toMatchObject({
    ...{ id: FEED.id, title: { value: FEED.title }, subtitle: { value: FEED.subtitle }, updated: FEED.updated },
    links: [
      { rel: "self", type: "application/atom+xml", href: FEED.self },
      { rel: "alternate", type: "text/html", href: FEED.alternate },
    ],
    authors: [{ name: "Parley" }],
    entries: [
      {
        ...{ id: entry?.id, title: { value: entry?.title }, published: entry?.published, updated: entry?.updated },
        links: [{ rel: "alternate", href: entry?.alternate }],
        content: { type: "html", value: entry?.content },
      },
    ],
  });
});

describe("text as markup", () => {
  test("has no character that XML cannot hold, nor one that markup is made of", () => {
    expect(escapeMarkup("a\u0000b\u000Bc\uFFFEd\uD800e\tf\ng")).toBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf\ng");
    expect(escapeMarkup("<a href='x' title=\"y\">&\r")).toBe(
      "&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;&#13;",
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeMarkup(text)).toMatch(
          /^(?:[^<>&"'\p{Cc}\p{Cs}]|[\t\n\u007F-\u009F]|&(?:amp|lt|gt|quot|#39|#13);)*$/u,
        );
      }),
    );
  });

  test("keeps every other character", () => {
    expect(escapeMarkup("“Мир” – 🕊 é\u0301")).toBe("“Мир” – 🕊 é\u0301");
  });
});

test("an id is a UUID of version 8 (RFC 9562), and another for another hash", () => {
  const urn = urnOfHash("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
  expect(urn).toBe("urn:uuid:01234567-89ab-8def-8123-456789abcdef");
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (hash) => {
      expect(urnOfHash(hash)).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }),
  );
});
