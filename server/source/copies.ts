import { MEDIA_TYPES, SNAPSHOT_WAYS } from "@/domain/citation/snapshot";
import type { ListedCopy } from "@/domain/citation/stored-copy";
import { db } from "../db/db";
import { findCurrentCopyId } from "./current-copy";

/** A stored copy with its row's id. */
export interface CopyRow extends ListedCopy {
  id: number;
}

/** The stored copies of a source, newest first. Whoever asks may see the source. */
export async function listCopies(key: string): Promise<readonly CopyRow[]> {
  const source = await db.source.findUnique({ where: { key }, select: { id: true, url: true } });
  if (source === null) return [];
  const [rows, seen, currentId] = await Promise.all([
    db.snapshot.findMany({ where: { sourceId: source.id }, orderBy: { id: "asc" }, select: COLUMNS }),
    listSeen(source.id),
    findCurrentCopyId(db, source.id),
  ]);
  return rows
    .map(({ id, how, mediaType, takenAt, ...row }, index): CopyRow => {
      const last = seen.get(id);
      return {
        ...row,
        ...{ id, number: index + 1, takenAt: takenAt.toISOString(), current: id === currentId },
        how: SNAPSHOT_WAYS.find((known) => known === how) ?? "pasted",
        mediaType: MEDIA_TYPES.find((known) => known === mediaType) ?? null,
        lastSeenAt: last !== undefined && last.at > takenAt ? last.at.toISOString() : null,
        movedTo: last?.movedTo ?? null,
      };
    })
    .toReversed();
}

const COLUMNS = {
  ...{ id: true, sha256: true, takenAt: true, how: true, mediaType: true, bytesSha256: true, archiveUrl: true },
} as const;

/** When each copy's text was last found at the source's address, by the copy's id. */
async function listSeen(sourceId: number): Promise<ReadonlyMap<number, { at: Date; movedTo: string | null }>> {
  const rows = await db.sourceFetch.findMany({
    where: { sourceId, snapshotId: { not: null } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    distinct: ["snapshotId"],
    select: { snapshotId: true, at: true, movedTo: true },
  });
  return new Map(rows.flatMap(({ snapshotId, ...row }) => (snapshotId === null ? [] : [[snapshotId, row] as const])));
}
