import type { FormIssue } from "../form/form-issue";

/** Why a decision on a position was not taken, apart from what is wrong with the form; the words stand in messages ("review.refusals"). */
export const REVIEW_REFUSALS = [
  "signed-out",
  "forbidden",
  "unknown",
  /** The record is another one than the page showed. */
  "stale",
  /** Nobody decides on their own work. */
  "own-work",
  /** Only its author takes a submission back. */
  "not-author",
  /** No quote was found in a stored copy, and nobody wrote why it is published all the same. */
  "override-required",
  /** The state of the record has no such step. */
  "no-such-step",
  /** A change of the record waits for review: that is decided first. */
  "change-waits",
] as const;
export type ReviewRefusalKind = (typeof REVIEW_REFUSALS)[number];

/** Why a decision was not taken. */
export type ReviewRefusal = { kind: ReviewRefusalKind } | { kind: "invalid"; issues: readonly FormIssue[] };

/** What became of a decision: the address to go on to, or why it was not taken. Taken twice, it is taken once. */
export type ReviewResult = { ok: true; outcome: string; already: boolean } | { ok: false; refusal: ReviewRefusal };
