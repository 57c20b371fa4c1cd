/** What can be wrong with an entry of the log. */
export type Fault =
  /** Something that its hash covers is no longer what it was, or its hash is not. */
  | { kind: "altered"; sequence: number }
  /** The entry that it follows, or more than that one, is gone. */
  | { kind: "missing-before"; sequence: number }
  /** It stands between two entries that follow each other, or at the end without following any. */
  | { kind: "inserted"; sequence: number }
  /** It does not stand behind the entry that it follows. */
  | { kind: "out-of-order"; sequence: number }
  /** What it tells of is no longer as it left it; `record` says what that is, in words for people. */
  | { kind: "record-differs"; sequence: number; record: string }
  /** A record that no entry tells of. */
  | { kind: "unlogged"; record: string }
  /** The entry whose hash was kept elsewhere is not in the log: it was cut off, or the log was written anew. */
  | { kind: "head-missing"; head: string };

/** What is known of an entry and its neighbours when it does not follow the entry that it stands behind. */
export interface BrokenLink {
  sequence: number;
  /** Whether its hash is the one of its own fields. */
  intact: boolean;
  /** Whether the entry that it says it follows is somewhere in the log. */
  predecessorExists: boolean;
  /** Whether some other entry follows the one that it stands behind. */
  placeTaken: boolean;
}

/** Why an entry does not follow the one that it stands behind. */
export function judgeLink({ sequence, intact, predecessorExists, placeTaken }: BrokenLink): Fault {
  if (predecessorExists) return { kind: "out-of-order", sequence };
  if (placeTaken || !intact) return { kind: "inserted", sequence };
  return { kind: "missing-before", sequence };
}

/** A fault in one English sentence, for those who run the server. */
export function describeFault(fault: Fault): string {
  switch (fault.kind) {
    case "altered":
      return `Entry ${fault.sequence} was altered: its hash is not the one of what it says.`;
    case "missing-before":
      return `Before entry ${fault.sequence}, one or more entries were deleted: the one that it follows is not there.`;
    case "inserted":
      return `Entry ${fault.sequence} was inserted: it follows no entry of the log.`;
    case "out-of-order":
      return `Entry ${fault.sequence} is out of order: it does not stand behind the entry that it follows.`;
    case "record-differs":
      return `Entry ${fault.sequence}: its record no longer matches: ${fault.record}.`;
    case "unlogged":
      return `No entry tells of ${fault.record}.`;
    case "head-missing":
      return `The kept head ${fault.head} is not in the log: the log was cut off behind an older entry, or written anew.`;
  }
}
