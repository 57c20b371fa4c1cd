import { parseAtomFeed } from "feedsmith";
import { createFormatter, createTranslator } from "next-intl";
import { expect, test } from "vitest";
import type { Feed, PublishedEvent } from "@/domain/feed/feed";
import messages from "@/messages/en.json";
import { aCitation, aPosition, aRecord } from "@/seeds/record-factory";
import { feedDocument } from "./feed-document";
import { feedWords } from "./feed-words";

const locale = "en-GB";
const translate = createTranslator({ locale, messages });
const words = feedWords(
  (key, values) => translate(key as Parameters<typeof translate>[0], values),
  createFormatter({ locale, timeZone: "UTC" }),
);

const EVENT: PublishedEvent = {
  kind: "published",
  id: "urn:uuid:8f1e7d3a-0000-8000-8000-000000000001",
  at: "2026-03-01T10:00:00.000Z",
  updated: "2026-03-01T10:00:00.000Z",
  position: "russia.ceasefire-first.2025-06",
  participation: { party: "russia", shortName: "Russia" },
  issue: { slug: "ceasefire-first", title: "Ceasefire first", proposition: "Fighting stops before talks." },
  revision: { number: 1, kind: "original" },
  reason: null,
  said: aPosition({
    statedOn: "2025-06",
    stance: "rejects",
    redLine: true,
    summary: "Not <before> terms & conditions.",
    conditions: "A treaty.",
    speaker: "Its president",
    citations: [
      {
        ...aCitation(),
        exact: "мы <так> говорим",
        language: "ru",
        translation: { text: "we say so", by: "TASS" },
        locator: "p. 2",
      },
    ],
  }),
  since: null,
};

const read = (...events: Feed["events"]) => {
  const feed: Feed = {
    id: "urn:uuid:8f1e7d3a-0000-8000-8000-000000000000",
    scope: { kind: "party", party: "russia" },
    negotiation: { slug: "talks", title: "Talks" },
    about: "Russia",
    updated: "2026-03-02T10:00:00.000Z",
    events,
    sources: aRecord([]).sources,
  };
  const parsed = parseAtomFeed(feedDocument(feed, { origin: "https://parley.example.org", language: locale }, words));
  return { ...parsed, titles: parsed.entries?.map(({ title }) => title?.value) };
};

test("a feed says what it is, and leads to itself and to its page", () => {
  expect(read()).toMatchObject({
    title: { value: "Russia · Talks – Parley" },
    links: [
      { rel: "self", href: "https://parley.example.org/n/talks/parties/russia/feed.atom" },
      { rel: "alternate", href: "https://parley.example.org/n/talks/parties/russia" },
    ],
    authors: [{ name: "Parley" }],
  });
});

test("a statement comes with its date, its exact words and their source", () => {
  const [entry] = read(EVENT).entries ?? [];
  expect(entry?.title?.value).toBe("Russia on Ceasefire first: Rejects");
  expect(entry?.links?.[0]?.href).toBe("https://parley.example.org/positions/talks.russia.ceasefire-first.2025-06");
  const html = entry?.content?.value ?? "";
  expect(html).toContain("<p>Rejects, stated June 2025 · Red line · On the record · Its president</p>");
  expect(html).toContain("<p>Not &lt;before&gt; terms &amp; conditions.</p>");
  expect(html).toContain('<blockquote lang="ru"><p>мы &lt;так&gt; говорим</p></blockquote>');
  expect(html).toContain("we say so (Translation: TASS)");
  expect(html).toContain('<a href="https://example.org/tass#:~:text=');
  expect(html).not.toContain("history?to");
});

test("a change has its reason and leads to the difference", () => {
  const changed = { ...EVENT, revision: { number: 2, kind: "correction" as const }, reason: "It was <another> day" };
  const feed = read(changed);
  expect(feed.titles).toEqual(["Corrected: Russia on Ceasefire first: Rejects"]);
  expect(feed.entries?.[0]?.content?.value).toContain("Reason of the change: It was &lt;another&gt; day");
  expect(feed.entries?.[0]?.content?.value).toContain("/history?to=2");
});

test("what does not stand any more says so, in its title too", () => {
  const replaced = { ...EVENT, since: { kind: "replaced" as const } };
  const retracted = { ...EVENT, since: { kind: "retracted" as const, reason: "Another speech" } };
  const { entries, titles } = read(replaced, retracted);
  expect(titles).toEqual([
    "Russia on Ceasefire first: Rejects (changed since)",
    "Russia on Ceasefire first: Rejects (retracted since)",
  ]);
  expect(entries?.[1]?.content?.value).toContain("Reason: Another speech");
});

test("a retraction has its reason, and a removed statement no word of what it said", () => {
  const { id, at, updated, position, participation, issue } = EVENT;
  const facts = { id, at, updated, position, participation, issue };
  const { entries, titles } = read(
    { ...facts, kind: "retracted", reason: "It was another speech", restored: true },
    { ...EVENT, said: null, since: { kind: "retracted", reason: "A court order" } },
  );
  expect(titles).toEqual([
    "Retracted: Russia on Ceasefire first",
    "Removed for legal reasons: Russia on Ceasefire first",
  ]);
  expect(entries?.[0]?.content?.value).toContain("It was another speech");
  expect(entries?.[0]?.content?.value).toContain("published again since");
  expect(entries?.[1]?.content?.value).toContain("Its words were removed for legal reasons.");
  expect(entries?.[1]?.content?.value).not.toMatch(/Rejects|Not|treaty|June/);
});
