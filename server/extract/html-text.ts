import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { visibleText } from "./visible-text";

/** Less than this of a page's words is not its article. */
const LEAST_SHARE = 0.3;
/** Of more elements no article is looked for: that would take too long. */
const MOST_ELEMENTS = 60_000;

/** A page as a document; one that lacks the outer elements gets them, so that there is always a body. */
export function parsePage(html: string): Document {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

/** The words of a page's article with its headline; all words that show where no article is found, or far too little of one. */
export function pageText(document: Document): string {
  const all = visibleText(document.documentElement);
  const heads = [...document.querySelectorAll("h1")].map((head) => visibleText(head)).filter((text) => text !== "");
  const article = articleText(document);
  if (article.length < all.length * LEAST_SHARE) return all;
  const [headline] = heads;
  // A headline is quoted too, and is dropped where it repeats the title.
  return heads.length === 1 && headline && !article.includes(headline) ? `${headline}\n\n${article}` : article;
}

function articleText(document: Document): string {
  try {
    const article = new Readability<Element>(document, {
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (element) => element as Element,
    }).parse();
    return article?.content ? visibleText(article.content) : "";
  } catch {
    // What breaks the search for an article need not break the reading of the page.
    return "";
  }
}
