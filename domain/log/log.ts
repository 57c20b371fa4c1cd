/** What the log records. */
export const LOG_ACTIONS = [
  "submitted",
  "changes-requested",
  "withdrawn",
  "published",
  "reviewed",
  "retracted",
  "restored",
  "removed",
  "imported",
  "negotiation-changed",
  "source-changed",
  "snapshot-stored",
  "quote-settled",
  "user-changed",
  "setting-changed",
] as const;
export type LogAction = (typeof LOG_ACTIONS)[number];

/** Who can act: an imported file, a person, or Parley itself. */
export const ACTOR_KINDS = ["import", "user", "system"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];
