import type { LogAction } from "@/domain/log/log";
import type { Tx } from "../db/db";

/** A change that the log shall tell of. */
export interface NewEntry {
  action: LogAction;
  actorId: number;
  at: Date;
  negotiationId?: number | null;
  positionId?: number | null;
  revisionId?: number | null;
  /** What was changed, where it is no position: "source/tass-memorandum", "issue/russia-ukraine.neutrality". */
  subject?: string | null;
  reason?: string | null;
  /** SHA-256 (hex) of the canonical JSON of what the change left. */
  contentHash?: string | null;
}

/** Appends entries to the log, in the order given, in the transaction of the changes that they tell of. */
export async function appendLog(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
  await tx.logEntry.createMany({ data: [...entries] });
}
