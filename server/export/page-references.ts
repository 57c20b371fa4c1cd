import { LRUCache } from "lru-cache";
import type { Source } from "@/domain/citation/citation";
import { type CitedPage, toPageItem } from "@/domain/citation/cited-page";
import { type CslItem, toCslItem } from "@/domain/citation/csl";
import { writeAmericanDay } from "@/domain/citation/english-date";
import { REFERENCE_STYLES, type ReferenceStyle } from "@/domain/citation/reference-style";
import type { Day } from "@/domain/date/edtf";
import { setReferences } from "./references";

/** The references to one thing, one in each style. */
export type PageReferences = Readonly<Record<ReferenceStyle, string>>;

// Setting one takes a millisecond, and a page is asked for far more often than it changes.
const known = new LRUCache<string, PageReferences>({ max: 2_000 });

/** The references to a page of this site. */
export function setPageReferences(page: CitedPage): PageReferences {
  const key = JSON.stringify(page);
  const found = known.get(key);
  if (found) return found;
  const set = referencesTo(toPageItem(page));
  const made = page.pin === null ? { ...set, apa: withRetrieval(set.apa, page) } : set;
  known.set(key, made);
  return made;
}

/** The references to a source; `accessed` is the day of its newest stored copy. */
export function sourceReferences(source: Source, accessed: Day | null): PageReferences {
  return referencesTo(toCslItem(source, { accessed }));
}

function referencesTo(item: CslItem): PageReferences {
  const [apa = "", chicago = "", harvard = ""] = REFERENCE_STYLES.map((style) => setReferences([item], style)[0]);
  return { apa, chicago, harvard };
}

/**
 * APA (7th edition, 9.16) asks for the day of retrieval of a page that is meant to change, dated or not. Its CSL style can
 * not know which those are, and prints it for undated ones alone.
 */
function withRetrieval(apa: string, { url, retrieved }: CitedPage): string {
  if (apa.includes("Retrieved")) return apa;
  return apa.endsWith(url) ? `${apa.slice(0, -url.length)}Retrieved ${writeAmericanDay(retrieved)}, from ${url}` : apa;
}
