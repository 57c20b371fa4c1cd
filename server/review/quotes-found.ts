import type { Tx } from "../db/db";

/** Whether at least one quote of a revision stands in a stored copy of its source. */
export async function hasQuoteFound(tx: Tx, revisionId: number): Promise<boolean> {
  const where = { revisionId, check: { result: { in: ["exact", "normalised"] } } };
  return (await tx.citation.count({ where })) > 0;
}
