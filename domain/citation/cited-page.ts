import type { Day } from "../date/edtf";
import type { PinMark } from "../export/taken-view";
import { type CslItem, toCslDate } from "./csl";

/** A page of this site, as somebody cites it. */
export interface CitedPage {
  /** What it shows: "Russia–Ukraine, positions as of 2 June 2025". */
  title: string;
  /** Absolute. */
  url: string;
  /** The day (UTC) of the last change to the record that it shows; null where that is not told. */
  changed: Day | null;
  /** The day (UTC) on which it was read; what a pinned link shows does not depend on it. */
  retrieved: Day;
  /** The pinned link that it is; null for what follows the record. */
  pin: PinMark | null;
}

/** A page of this site as a CSL item. It has no author but the site, which styles name as what it appeared in. */
export function toPageItem(page: CitedPage): CslItem {
  // What stands for its date in a reference: the day of its pinning, or of its last change.
  const issued = page.pin?.pinnedAt.slice(0, 10) ?? page.changed;
  return {
    id: "parley",
    type: "webpage",
    title: page.title,
    "container-title": "Parley",
    ...(issued && { issued: toCslDate(issued) }),
    ...(page.pin === null && { accessed: toCslDate(page.retrieved) }),
    URL: page.url,
    language: "en",
  };
}
