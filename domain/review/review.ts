import type { QuoteCheck, Source } from "../citation/citation";
import type { NearDuplicate } from "../position/near-duplicate";
import type { Position } from "../position/position";
import type { QuoteFinding } from "../position/provenance";
import type { ReviewState, RevisionKind } from "../position/state";
import type { QuoteAlert } from "./quote-alert";

/** Where a quote stands in a stored text, with a little of the text around it. */
export interface QuotePlace {
  before: string;
  words: string;
  after: string;
}

/** A citation beside the stored copy of its source. */
export interface ReviewedCitation {
  source: Source;
  check: QuoteCheck;
  /** In which stored copy it was looked for, the newest; null when there is none. */
  finding: QuoteFinding | null;
  /** Null where the quote was not found. */
  place: QuotePlace | null;
}

/** What a reviewer asked for. */
export interface Comment {
  id: number;
  /** A field of the form, or "record". */
  field: string;
  text: string;
  by: string;
  /** ISO 8601, UTC. */
  at: string;
  /** The number of the revision that it is about. */
  revision: number;
}

/** A revision as its history lists it to those who decide. */
export interface RevisionLine {
  number: number;
  kind: RevisionKind;
  by: string;
  /** ISO 8601, UTC. */
  recordedAt: string;
  /** Null for one that came by import and was not reviewed. */
  state: ReviewState | null;
  /** Whether the public had it once, and so may have it again. */
  wasPublic: boolean;
  hidden: boolean;
}

/** All that is needed to decide on the newest revision of a position. */
export interface Review {
  negotiation: { slug: string; title: string };
  id: string;
  party: string;
  issue: { title: string; proposition: string };
  position: "submitted" | "published" | "retracted";
  head: {
    id: number;
    number: number;
    kind: RevisionKind;
    by: string;
    /** Whether the viewer wrote it. */
    own: boolean;
    recordedAt: string;
    /** Null for one that came by import and was not reviewed. */
    state: ReviewState | null;
    reason: string | null;
    override: string | null;
    /** Null when its words are hidden. */
    statement: Position | null;
    citations: readonly ReviewedCitation[];
  };
  /** What the public has; null when it has none. The head, when that is published. */
  published: { id: number; number: number; statement: Position | null; reviewed: boolean } | null;
  /** Quotes of what the public has that stand otherwise than before, and that nobody has settled. */
  alerts: readonly QuoteAlert[];
  comments: readonly Comment[];
  nearDuplicates: readonly NearDuplicate[];
  revisions: readonly RevisionLine[];
  /** Whether its author may publish it: the site has a single editor. */
  soleEditor: boolean;
}
