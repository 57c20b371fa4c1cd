import { compareDates } from "../date/edtf";
import type { NegotiationLink } from "../matrix/record";
import type { Source } from "./citation";
import type { QuoteTally } from "./quote-tally";

/** A source in the list of all. */
export interface ListedSource {
  source: Source;
  /** How many published positions rest on it; at least one. */
  positions: number;
  /** How the quotes stand that published positions take from it. */
  quotes: QuoteTally;
  /** By title. */
  negotiations: readonly NegotiationLink[];
}

/** The sources issued in one year. */
export interface SourceYear {
  /** Four digits, by the last day that the date of issue covers; null for documents without a date. */
  year: string | null;
  sources: readonly ListedSource[];
}

/** Orders sources newest first, undated ones last, and by title within a date; and groups them by year. */
export function groupByYear(list: readonly ListedSource[]): SourceYear[] {
  const years = new Map<string | null, ListedSource[]>();
  for (const listed of list.toSorted((a, b) => compareNewestFirst(a.source, b.source))) {
    const year = listed.source.issued?.lastDay.slice(0, 4) ?? null;
    const known = years.get(year);
    if (known) known.push(listed);
    else years.set(year, [listed]);
  }
  return [...years].map(([year, sources]) => ({ year, sources }));
}

function compareNewestFirst(a: Source, b: Source): number {
  if (a.issued && b.issued) {
    return b.issued.lastDay.localeCompare(a.issued.lastDay) || compareDates(b.issued, a.issued) || byTitle(a, b);
  }
  if (a.issued || b.issued) return a.issued ? -1 : 1;
  return byTitle(a, b);
}

const byTitle = (a: Source, b: Source) => a.title.localeCompare(b.title, "en");
