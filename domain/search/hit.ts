import type { EdtfDate } from "../date/edtf";
import { positionPath } from "../position/address";
import type { SearchEntry } from "./entries";
import type { Segment } from "./excerpt";

/** One thing that was found, with the hits marked. */
export interface SearchHit extends Pick<SearchEntry, "kind" | "ref"> {
  /** The slug of the negotiation in which it was found; a source may be in others as well. */
  negotiation: string;
  title: readonly Segment[];
  excerpt: readonly Segment[];
  /** When a position was stated, or a quote's position; null for all else. */
  statedOn: EdtfDate | null;
}

/** The address of what was found. A quote is found on its position's page. */
export function hitPath({ kind, ref, negotiation }: Pick<SearchHit, "kind" | "ref" | "negotiation">): string {
  switch (kind) {
    case "party":
      return `/n/${negotiation}/parties/${ref}`;
    case "issue":
      return `/n/${negotiation}/issues/${ref}`;
    case "source":
      return `/sources/${ref}`;
    case "position":
      return positionPath(negotiation, ref);
    case "quote":
      return positionPath(negotiation, positionOf(ref));
  }
}

/** The id of the position that a position's or a quote's `ref` names. */
export function positionOf(ref: string): string {
  return ref.split("#", 1)[0] ?? ref;
}
