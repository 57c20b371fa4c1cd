import type { Source } from "../citation/citation";
import type { Issue, NegotiationLink, Participation } from "../matrix/record";
import type { Position } from "../position/position";
import type { RevisionKind } from "../position/state";
import type { FeedScope } from "./feed-address";

/** What was published, corrected or withdrawn here, newest first: what a feed tells. Nothing of drafts, reviews or people. */
export interface Feed {
  /** A URN that never changes. */
  id: string;
  scope: FeedScope;
  negotiation: NegotiationLink;
  /** The party or the issue that it is about; null for all of the negotiation. */
  about: string | null;
  /** ISO 8601, UTC. */
  updated: string;
  events: readonly FeedEvent[];
  /** By id: those that a statement of an event cites. */
  sources: ReadonlyMap<string, Source>;
}

interface FeedEventFacts {
  /** A URN that never changes. */
  id: string;
  /** ISO 8601, UTC: when it became public here. */
  at: string;
  /** ISO 8601, UTC: when that which it tells last became another, by a later event. */
  updated: string;
  /** The lasting id of the position. */
  position: string;
  participation: Pick<Participation, "party" | "shortName">;
  issue: Pick<Issue, "slug" | "title" | "proposition">;
}

/** That a revision of a position's record was published: a first one, or one that took the place of another. */
export interface PublishedEvent extends FeedEventFacts {
  kind: "published";
  revision: { number: number; kind: RevisionKind };
  /** Why the record was changed; null for a first revision, and where its words were removed. */
  reason: string | null;
  /** What it says; null when a legal removal has taken its words. */
  said: Position | null;
  /** What became of it since: another revision took its place, or the position was withdrawn. Null while it stands. */
  since: { kind: "replaced" } | { kind: "retracted"; reason: string } | null;
}

/** That a position was withdrawn, as its record was wrong. */
export interface RetractedEvent extends FeedEventFacts {
  kind: "retracted";
  reason: string;
  /** Whether it was published again afterwards. */
  restored: boolean;
}

export type FeedEvent = PublishedEvent | RetractedEvent;

/** How many events a feed tells of. */
export const FEED_LENGTH = 50;
