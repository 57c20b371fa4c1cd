/** Where a position stands: recorded but not yet public, public, or withdrawn by us because its record was wrong. */
export const POSITION_STATES = ["submitted", "published", "retracted"] as const;
export type PositionState = (typeof POSITION_STATES)[number];

/** Why a revision was recorded: the first one; the record was wrong; the record said less than the source. */
export const REVISION_KINDS = ["original", "correction", "supplement"] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];
