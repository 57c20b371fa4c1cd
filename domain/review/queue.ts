import type { QuoteTally } from "../citation/quote-tally";
import type { Answer } from "../stance/stance";

/** Which submissions a queue shows; null or false where it does not matter. */
export interface QueueFilter {
  negotiation: string | null;
  party: string | null;
  /** The row of an author's actor. */
  author: number | null;
  /** Only those that the viewer may decide on. */
  mine: boolean;
}

/** A submission, or an imported record that nobody reviewed, as the queue lists it. */
export interface QueueEntry {
  negotiation: { slug: string; title: string };
  /** The position's lasting id. */
  id: string;
  party: string;
  issue: string;
  answer: Answer;
  /** EDTF. */
  statedOn: { edtf: string; firstDay: string; lastDay: string };
  author: { actorId: number; name: string };
  /** ISO 8601, UTC. */
  recordedAt: string;
  /** Whether the public has or had the position: then it is a change. */
  isChange: boolean;
  /** How its quotes stand in the stored copies of their sources. */
  quotes: QuoteTally;
}

/** What a queue can be narrowed by: only what it holds. */
export interface QueueChoices {
  negotiations: readonly { slug: string; title: string }[];
  parties: readonly { slug: string; name: string }[];
  authors: readonly { actorId: number; name: string }[];
}

/** How many records each list holds by itself. */
export type QueueCounts = Readonly<Record<QueueTab, number>>;

/** One of the lists of submissions of a queue, with how many each holds by itself. */
export interface Queue {
  entries: readonly QueueEntry[];
  /** How many match the filter; the list shows the oldest of them. */
  matching: number;
  choices: QueueChoices;
  counts: QueueCounts;
}

/** Submissions, imported records that nobody reviewed, and published quotes that stand otherwise than before. */
export const QUEUE_TABS = ["waiting", "imported", "quotes"] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];
