import type { Db, Tx } from "../db/db";

/**
 * The stored copy that has what was last found of a source, by its row's id; null where none is stored. Mostly that is the
 * newest one; an address that goes back to an earlier text makes that copy the current one again, as no text is stored twice.
 */
export async function findCurrentCopyId(from: Db | Tx, sourceId: number): Promise<number | null> {
  const [newest, seen] = await Promise.all([
    from.snapshot.findFirst({
      where: { sourceId },
      orderBy: [{ takenAt: "desc" }, { id: "desc" }],
      select: { id: true, takenAt: true },
    }),
    from.sourceFetch.findFirst({
      where: { sourceId, snapshotId: { not: null } },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { snapshotId: true, at: true },
    }),
  ]);
  return newest !== null && seen !== null && seen.at > newest.takenAt ? seen.snapshotId : (newest?.id ?? null);
}
