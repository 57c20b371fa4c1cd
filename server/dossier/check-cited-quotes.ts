import type { Plan } from "@/domain/dossier/plan";
import type { Tx } from "../db/db";
import { checkQuotes } from "../source/quote-checks";
import { chunks } from "./chunks";

/** Looks for the quotes of an import's positions in the stored copies of their sources, where there are any. */
export async function checkCitedQuotes(
  tx: Tx,
  { addedPositions, corrections }: Plan,
  { sourceIds, now }: { sourceIds: ReadonlyMap<string, number>; now: Date },
): Promise<void> {
  const positions = [...addedPositions, ...corrections.map(({ position }) => position)];
  const cited = new Set(
    positions.flatMap(({ citations }) => citations.flatMap(({ source }) => sourceIds.get(source) ?? [])),
  );
  for (const part of chunks([...cited])) {
    const where = { sourceId: { in: part } };
    const copied = await tx.snapshot.findMany({ where, distinct: ["sourceId"], select: { sourceId: true } });
    for (const { sourceId } of copied) await checkQuotes(tx, { sourceId }, now);
  }
}
