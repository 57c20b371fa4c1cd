import type { Plan } from "@/domain/dossier/plan";
import type { Tx } from "../db/db";
import { checkQuotes } from "../source/quote-checks";
import { chunks } from "./chunks";

interface Written {
  negotiationId: number;
  sourceIds: ReadonlyMap<string, number>;
  /** Who wrote the revisions of the import, and when: no other revision is looked at. */
  actorId: number;
  now: Date;
}

/** Looks for the quotes that an import wrote in the stored copies of their sources, where there are any. */
export async function checkCitedQuotes(tx: Tx, plan: Plan, written: Written): Promise<void> {
  const { negotiationId, sourceIds, actorId, now } = written;
  const positions = [...plan.addedPositions, ...plan.corrections.map(({ position }) => position)];
  const cited = new Set(
    positions.flatMap(({ citations }) => citations.flatMap(({ source }) => sourceIds.get(source) ?? [])),
  );
  const revisionIds = new Set<number>();
  for (const part of chunks([...cited])) {
    const citations = await tx.citation.findMany({
      where: {
        source: { id: { in: part }, snapshots: { some: {} } },
        revision: { actorId, recordedAt: now, position: { negotiationId } },
      },
      select: { revisionId: true },
    });
    for (const { revisionId } of citations) revisionIds.add(revisionId);
  }
  for (const revisionId of revisionIds) await checkQuotes(tx, { revisionId }, now);
}
