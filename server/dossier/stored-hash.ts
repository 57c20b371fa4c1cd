import { ZodError } from "zod";
import { parseEdtf } from "@/domain/date/edtf";
import type { Position } from "@/domain/position/position";
import type { Db, Tx } from "../db/db";
import { toStatement } from "../negotiation/load-negotiation";
import { contentHash } from "./content-hash";

/**
 * What the stored record of a revision hashes to, beside the hash that was written with it; of one that was removed for
 * legal reasons, only that. The recomputed hash is null where the record has lost its body or holds what it never could.
 */
export type StoredHash =
  | { kind: "stored"; id: string; written: string; recomputed: string | null }
  | { kind: "removed"; id: string };

/** The hashes of the revisions of these ids, from all that is stored of them: columns, words, citations in their order. */
export async function listStoredHashes(db: Db | Tx, ids: readonly number[]): Promise<ReadonlyMap<number, StoredHash>> {
  const rows = await listRevisions(db, ids);
  return new Map(rows.map((row) => [row.id, toStoredHash(row)]));
}

function listRevisions(db: Db | Tx, ids: readonly number[]) {
  return db.revision.findMany({
    where: { id: { in: [...ids] } },
    include: {
      body: true,
      removal: { select: { revisionId: true } },
      citations: { include: { source: { select: { key: true } } } },
      position: {
        select: {
          key: true,
          issue: { select: { slug: true } },
          participation: { select: { party: { select: { slug: true } } } },
        },
      },
    },
  });
}

type Row = Awaited<ReturnType<typeof listRevisions>>[number];

function toStoredHash(row: Row): StoredHash {
  const id = row.position.key;
  if (row.removal !== null) return { kind: "removed", id };
  return { kind: "stored", id, written: row.contentHash, recomputed: recompute(row) };
}

function recompute(row: Row): string | null {
  const statement = readStatement(row);
  if (statement === null) return null;
  const { statedOn } = statement;
  const days = parseEdtf(statedOn.edtf);
  // The days order the statements and are derived: the hash covers the date that they come from.
  if (days === null || days.firstDay !== statedOn.firstDay || days.lastDay !== statedOn.lastDay) return null;
  const { sequence: _, revision: __, ...position } = statement;
  return contentHash(position);
}

function readStatement(row: Row): Position | null {
  const { key: id, issue, participation } = row.position;
  try {
    return toStatement(row, { id, sequence: row.positionId, issue: issue.slug, party: participation.party.slug });
  } catch (error) {
    // A word that no column may hold: somebody got past the guards.
    if (error instanceof ZodError) return null;
    throw error;
  }
}
