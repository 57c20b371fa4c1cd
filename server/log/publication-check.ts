import type { Fault } from "@/domain/log/fault";
import type { Db } from "../db/db";
import { chunks } from "../dossier/chunks";
import type { LoggedEntry } from "./verify";

type Different = Extract<Fault, { kind: "record-differs" }>;

/** The newest entry that decides what the public has of a position. */
interface Decision {
  sequence: number;
  /** The published revision; null when the position was retracted. */
  revisionId: number | null;
}

/** Compares what the public is shown of each position with the newest entry that published or retracted it. */
export class PublicationCheck {
  readonly #decisions = new Map<number, Decision>();

  note({ id: sequence, action, positionId, revisionId }: LoggedEntry): void {
    if (positionId === null) return;
    if (action === "published") this.#decisions.set(positionId, { sequence, revisionId });
    if (action === "retracted") this.#decisions.set(positionId, { sequence, revisionId: null });
    // What is shown after a legal removal is decided there, revision by revision.
    if (action === "removed") this.#decisions.delete(positionId);
  }

  /** The first entry behind which its position was published, replaced or withdrawn without another; null when there is none. */
  async findDifferent(db: Db): Promise<Different | null> {
    let first: Different | null = null;
    for (const part of chunks([...this.#decisions])) {
      const where = { id: { in: part.map(([positionId]) => positionId) } };
      const rows = await db.position.findMany({ where, select: { id: true, key: true, publishedRevisionId: true } });
      const positions = new Map(rows.map((row) => [row.id, row]));
      for (const [positionId, { sequence, revisionId }] of part) {
        const position = positions.get(positionId);
        if (position?.publishedRevisionId === revisionId || (first !== null && first.sequence < sequence)) continue;
        if (await hasNewerEntry(db, positionId, sequence)) continue;
        const record = `what is published of the position "${position?.key ?? positionId}"`;
        first = { kind: "record-differs", sequence, record };
      }
    }
    return first;
  }
}

/** Whether the position was published or retracted, as it may be, since the walk passed the log's end. */
async function hasNewerEntry(db: Db, positionId: number, sequence: number): Promise<boolean> {
  const where = { positionId, id: { gt: sequence }, action: { in: ["published", "retracted", "removed"] } };
  return (await db.logEntry.findFirst({ where, select: { id: true } })) !== null;
}
