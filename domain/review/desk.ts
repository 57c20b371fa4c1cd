import type { ReviewState } from "../position/state";

/** What somebody has typed and not handed over. */
export interface DeskDraft {
  id: string;
  kind: string;
  /** What it is about, in the words of its form; "" where there are none yet. */
  title: string;
  /** ISO 8601, UTC. */
  updatedAt: string;
}

/** What somebody has submitted. */
export interface DeskSubmission {
  negotiation: { slug: string; title: string };
  id: string;
  party: string;
  issue: string;
  state: ReviewState;
  /** ISO 8601, UTC. */
  recordedAt: string;
  comments: readonly { id: number; field: string; text: string; by: string }[];
}

/** Everything on somebody's desk. */
export interface Desk {
  drafts: readonly DeskDraft[];
  /** The newest revision of each of their positions; those with changes requested first. */
  submissions: readonly DeskSubmission[];
  negotiations: readonly { slug: string; title: string }[];
  /** How many records wait for their decision; null for those who decide on none. */
  toReview: number | null;
}
