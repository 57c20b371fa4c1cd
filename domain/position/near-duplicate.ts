import type { Position } from "./position";

/** A recorded position that may be what somebody is about to record again. */
export interface NearDuplicate {
  /** The position's lasting id. */
  id: string;
  /** What is alike: party, issue and date, or a quote that it cites already. */
  because: "same-statement" | "same-quote";
}

/** As it is shown to whoever writes the new one. */
export interface ShownDuplicate extends NearDuplicate {
  position: Position;
  /** Whether the public reads it, or it waits for review. */
  isPublished: boolean;
}
