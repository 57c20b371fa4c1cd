import type { Position } from "@/domain/position/position";
import type { Tx } from "../db/db";
import { toStatement } from "../negotiation/load-negotiation";
import type { Decided } from "./decide";

/** What a position says in one of its revisions; null when a legal removal took its words. */
export async function readRevision(tx: Tx, decided: Decided, revisionId: number): Promise<Position | null> {
  const row = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    include: { body: true, removal: true, citations: { include: { source: { select: { key: true } } } } },
  });
  const { id: sequence, key: id, issue, participation } = decided;
  return toStatement(row, { sequence, id, issue: issue.slug, party: participation.party.slug });
}
