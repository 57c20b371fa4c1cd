/** The kinds of works (schema.org) that a source may be, with the type of CSL each is. */
const WORKS: Readonly<Record<string, string>> = {
  NewsArticle: "article-newspaper",
  ReportageNewsArticle: "article-newspaper",
  AnalysisNewsArticle: "article-newspaper",
  OpinionNewsArticle: "article-newspaper",
  Article: "webpage",
  WebPage: "webpage",
  BlogPosting: "post-weblog",
  ScholarlyArticle: "article-journal",
  Report: "report",
  Legislation: "legislation",
  PressRelease: "webpage",
};

type Fields = Readonly<Record<string, unknown>>;

/** The first work that a page describes in JSON-LD. */
export interface LinkedWork {
  type: string;
  titles: string[];
  authors: string[];
  publishers: string[];
  containers: string[];
  dates: string[];
  languages: string[];
}

/** Finds the work in a page's JSON-LD scripts: an article before a bare page; null where there is none, or none can be read. */
export function linkedWork(document: Document): LinkedWork | null {
  const items = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(itemsOf);
  const works = items.flatMap((item) => {
    const kind = list(item["@type"])
      .map(String)
      .find((name) => Object.hasOwn(WORKS, name));
    return kind === undefined ? [] : [{ item, kind }];
  });
  const work = works.find(({ kind }) => kind !== "WebPage") ?? works[0];
  if (work === undefined) return null;
  const { item, kind } = work;
  return {
    type: WORKS[kind] ?? "webpage",
    titles: names(item.headline).concat(names(item.name)),
    authors: names(item.author),
    publishers: names(item.publisher),
    containers: names(item.isPartOf),
    dates: names(item.datePublished),
    languages: names(item.inLanguage),
  };
}

function itemsOf(script: Element): Fields[] {
  try {
    const roots = list(JSON.parse(script.textContent ?? "")).filter(isFields);
    return roots.flatMap((root) => [root, ...list(root["@graph"]).filter(isFields)]);
  } catch {
    return [];
  }
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** The words of a value: its text, or the names of the things that it is. */
function names(value: unknown): string[] {
  return list(value).flatMap((item) => {
    const name = isFields(item) ? item.name : item;
    return typeof name === "string" ? [name] : [];
  });
}
