import type { TakenView } from "../export/taken-view";
import type { Source } from "./citation";
import type { Consulted, CslItem } from "./csl";
import { toCslItem } from "./csl";

/** Sources that somebody takes away, with the page that lists them. */
export interface CitedList {
  /** What they are the sources of: "Russia–Ukraine, positions as of 2025-06-02". */
  title: string;
  /** Each once, in the order of the page. */
  sources: readonly (Source & Pick<Consulted, "accessed">)[];
  /** The absolute address of the page. */
  url: string;
  /** `YYYY-MM-DD`. */
  retrieved: string;
  pin: TakenView["pin"];
}

/** The numbered sources of a view. */
export function citedByView({ record, matrix, url, retrieved, pin }: TakenView): CitedList {
  return {
    title: matrix.asOf === null ? record.title : `${record.title}, positions as of ${matrix.asOf}`,
    sources: matrix.sources.map(({ source }) => source),
    url,
    retrieved,
    pin,
  };
}

/** The list as CSL-JSON items, each with the page that it was taken from. */
export function citedItems(list: CitedList): CslItem[] {
  const from = `Parley, ${list.title}, ${list.url} (retrieved ${list.retrieved})`;
  return list.sources.map(({ accessed, ...source }) => toCslItem(source, { accessed, from }));
}

/** What a list is, in lines, for files that can say it: what of, from where, when, and what holds it as it was. */
export function aboutList({ title, url, retrieved, pin }: CitedList): string[] {
  return [
    `Sources of ${title}`,
    `${url} (Parley, retrieved ${retrieved})`,
    ...(pin ? [`Pinned ${pin.pinnedAt.slice(0, 10)}, SHA-256 ${pin.sha256}`] : []),
  ];
}
