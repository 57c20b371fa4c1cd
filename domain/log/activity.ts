import type { NegotiationLink } from "../matrix/record";
import type { LogAction } from "./log";

/** One entry of the log, as the desk reads it. */
export interface ActivityEntry {
  sequence: number;
  action: LogAction;
  /** ISO 8601, UTC. */
  at: string;
  reason: string | null;
  /** What was changed, where it is no position. */
  subject: string | null;
  /** The lasting id of the position that it is about. */
  position: string | null;
  /** A name; null for a person who was erased. */
  by: string | null;
}

/** A negotiation, and how many entries of others are new to somebody who follows it. */
export interface FollowedNegotiation {
  negotiation: NegotiationLink;
  /** Null where it is not followed. */
  unseen: number | null;
}
