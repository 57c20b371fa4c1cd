import type { Source } from "./citation";
import { type Consulted, type CslItem, toCslItem } from "./csl";

/** Sources that somebody takes away, and where they were taken. */
export interface CitedList {
  /** In lines: what these are the sources of, on which page, when; and what holds it as it was. */
  about: readonly string[];
  /** The same on one line, for formats that say it of each item. */
  from: string;
  /** Each once, in the order of the page. */
  sources: readonly (Source & Pick<Consulted, "accessed">)[];
}

/** The list as CSL-JSON items, each with the page that it was taken from. */
export function citedItems({ sources, from }: CitedList): CslItem[] {
  return sources.map(({ accessed, ...source }) => toCslItem(source, { accessed, from }));
}
