import type { SourceMetadata } from "@/domain/citation/source-metadata";
import { acceptedMetadata } from "./accepted-metadata";
import { linkedWork } from "./json-ld";

/** The types of Open Graph that say what a source is. */
const OPEN_GRAPH_TYPES: Readonly<Record<string, string>> = { article: "webpage", website: "webpage", book: "book" };

/**
 * What a page says of itself, by the surest first: the tags for catalogues (Highwire, Dublin Core), its JSON-LD, Open Graph,
 * and at last what every page has.
 */
export function pageMetadata(document: Document, url: string | null): SourceMetadata {
  const tags = metaTags(document);
  const tag = (...keys: string[]) => keys.flatMap((key) => tags.get(key) ?? []);
  const work = linkedWork(document);
  return acceptedMetadata({
    types: [
      ...(tags.has("citation_journal_title") ? ["article-journal"] : []),
      ...(tags.has("citation_technical_report_institution") ? ["report"] : []),
      ...(work === null ? [] : [work.type]),
      ...tag("og:type").flatMap((type) => OPEN_GRAPH_TYPES[type.toLowerCase()] ?? []),
      "webpage",
    ],
    titles: [
      ...tag("citation_title", "dc.title", "dcterms.title"),
      ...(work?.titles ?? []),
      ...tag("og:title", "twitter:title"),
      document.querySelector("title")?.textContent ?? "",
    ],
    containers: [...tag("citation_journal_title"), ...(work?.containers ?? []), ...tag("og:site_name")],
    publishers: [...tag("citation_publisher", "dc.publisher", "dcterms.publisher"), ...(work?.publishers ?? [])],
    authors: firstSaid(
      tag("citation_author"),
      work?.authors ?? [],
      tag("dc.creator", "dcterms.creator"),
      tag("author", "article:author"),
    ),
    dates: [
      ...tag("citation_publication_date", "citation_date", "dcterms.issued", "dc.date.issued", "dc.date"),
      ...(work?.dates ?? []),
      ...tag("article:published_time", "og:article:published_time", "date"),
      ...onlyTime(document),
    ],
    urls: addresses(document, tag("og:url"), url),
    languages: [
      ...tag("citation_language", "dc.language", "dcterms.language"),
      ...(work?.languages ?? []),
      document.documentElement.getAttribute("lang") ?? "",
      ...tag("og:locale"),
    ],
  });
}

function metaTags(document: Document): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const meta of document.querySelectorAll("meta")) {
    const key = (meta.getAttribute("name") ?? meta.getAttribute("property"))?.trim().toLowerCase();
    const content = meta.getAttribute("content");
    if (key && content) tags.set(key, [...(tags.get(key) ?? []), content]);
  }
  return tags;
}

const firstSaid = (...said: string[][]): string[] => said.find((values) => values.length > 0) ?? [];

/** A page's one time element: of several none is surely that of its issue. */
function onlyTime(document: Document): string[] {
  const times = [...document.querySelectorAll("time[datetime]")].map((time) => time.getAttribute("datetime") ?? "");
  return new Set(times).size === 1 ? times.slice(0, 1) : [];
}

function addresses(document: Document, openGraph: string[], base: string | null): string[] {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  return [...(canonical ? [canonical] : []), ...openGraph].flatMap((address) => {
    const whole = parseAddress(address, base);
    return whole === null || !/^https?:$/.test(whole.protocol) ? [] : [whole.href];
  });
}

function parseAddress(address: string, base: string | null): URL | null {
  try {
    return new URL(address, base ?? undefined);
  } catch {
    return null;
  }
}
