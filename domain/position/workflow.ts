import type { Action } from "../access/actions";

/**
 * Where a record stands on its way to the public. A draft is somebody's own; what is in review is a revision that nobody
 * changes any more; changes requested asks its author for another one.
 */
export const RECORD_STATES = ["draft", "in-review", "changes-requested", "published", "retracted"] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** One way from a state to another. */
export interface Transition {
  from: RecordState;
  to: RecordState;
  step: Step;
  action: Action;
  /** Who of those that may: the author of the revision, somebody else, or either. */
  by: "author" | "other" | "anyone";
}

export const STEPS = ["submit", "withdraw", "request-changes", "revise", "publish", "retract", "restore"] as const;
export type Step = (typeof STEPS)[number];

/** Every way there is; `docs/guide/states.md` draws them. */
export const TRANSITIONS: readonly Transition[] = [
  { from: "draft", step: "submit", to: "in-review", action: "submit-position", by: "author" },
  { from: "in-review", step: "withdraw", to: "draft", action: "withdraw-own", by: "author" },
  { from: "in-review", step: "request-changes", to: "changes-requested", action: "request-changes", by: "other" },
  { from: "in-review", step: "publish", to: "published", action: "publish-position", by: "other" },
  { from: "changes-requested", step: "revise", to: "draft", action: "write-draft", by: "anyone" },
  { from: "published", step: "revise", to: "draft", action: "write-draft", by: "anyone" },
  { from: "published", step: "retract", to: "retracted", action: "retract-position", by: "anyone" },
  // What was public once was reviewed once: it needs no second review.
  { from: "published", step: "restore", to: "published", action: "restore-revision", by: "anyone" },
  { from: "retracted", step: "restore", to: "published", action: "restore-revision", by: "anyone" },
];

/** The transition that a step makes from a state; null where there is none. */
export function findTransition(from: RecordState, step: Step): Transition | null {
  return TRANSITIONS.find((transition) => transition.from === from && transition.step === step) ?? null;
}
