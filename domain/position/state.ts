/** What the public has of a position: not yet anything, its published revision, or that its record was withdrawn by us. */
export const POSITION_STATES = ["submitted", "published", "retracted"] as const;
export type PositionState = (typeof POSITION_STATES)[number];

/** Why a revision was recorded: the first one; the record was wrong; the record said less than the source. */
export const REVISION_KINDS = ["original", "correction", "supplement"] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** Where a submitted revision stands; superseded when a later revision of the position took its place. */
export const REVIEW_STATES = ["in-review", "changes-requested", "withdrawn", "published", "superseded"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
