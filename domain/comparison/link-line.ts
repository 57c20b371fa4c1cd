import type { Day } from "../date/edtf";

/** A pinned link as a list of links tells of it. */
export interface LinkLine {
  id: string;
  /** Null where its owner gave none. */
  title: string | null;
  note: string | null;
  negotiation: { slug: string; title: string };
  /** ISO 8601, UTC. */
  pinnedAt: string;
  /** Whether it is the reader's own. */
  own: boolean;
  /** Who pinned it, by name; null for a reader without an account, and for somebody who was erased since. */
  by: string | null;
  /** What it shows; null once it is revoked. */
  shows: LinkView | null;
  /** ISO 8601, UTC; null while it shows something. */
  revokedAt: string | null;
}

/** What a pinned link shows, in short. */
export interface LinkView {
  asOf: Day;
  /** The short names of the parties shown, in their order. */
  parties: readonly string[];
  /** How many issues are shown. */
  issues: number;
  /** How many of its cells have changed since; what was said later is no change. */
  changed: number;
}

/** A page of links, newest first. */
export interface LinkPage {
  shown: readonly LinkLine[];
  /** All that are revoked, on the first page only. */
  revoked: readonly LinkLine[];
  /** The page of older links; null where there are none. */
  next: number | null;
}
