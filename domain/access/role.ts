/** What a signed-in person may do, from least to most; each may all that the one before may. */
export const ROLES = ["contributor", "reviewer", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** Whom something is done for: a signed-in person, as the session and the user's row have it. */
export interface Viewer {
  userId: string;
  /** The row under which the record knows this person. */
  actorId: number;
  name: string;
  role: Role;
}
