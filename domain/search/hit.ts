import { positionPath } from "../position/address";
import type { SearchEntry } from "./entries";
import type { Segment } from "./excerpt";

/** One thing that was found, with the hits marked. */
export interface SearchHit extends Pick<SearchEntry, "kind" | "ref"> {
  /** The slug of the negotiation in which it was found; a source may be in others as well. */
  negotiation: string;
  title: readonly Segment[];
  excerpt: readonly Segment[];
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
      return positionPath(negotiation, ref.slice(0, ref.lastIndexOf("#")));
  }
}
