import { sqltag } from "@prisma/client/runtime/client";
import { searchEntries } from "@/domain/search/entries";
import { currentDatabase, type Tx } from "../db/db";
import { loadNegotiation } from "../negotiation/load-negotiation";
import { insertEntries } from "./index-rows";

/** SQLite takes at most 32,766 values in one statement, PostgreSQL 65,535; larger batches are no faster. */
const BATCH = 500;

/**
 * Makes the search find what is published in a negotiation now, and no longer what was. Call it in the transaction of
 * every change to that, after the change; a change to a party or source, for each negotiation that shares it.
 * Throws when there is no such negotiation.
 */
export async function reindexNegotiation(tx: Tx, negotiationId: number): Promise<void> {
  const { slug } = await tx.negotiation.findUniqueOrThrow({ where: { id: negotiationId }, select: { slug: true } });
  const record = await loadNegotiation(tx, slug);
  if (record === null) throw new Error(`Negotiation ${slug} vanished inside a transaction`);

  await tx.$executeRaw(sqltag`DELETE FROM "SearchIndex" WHERE "negotiation" = ${slug}`);
  const { kind } = currentDatabase();
  const entries = searchEntries(record);
  for (let start = 0; start < entries.length; start += BATCH) {
    await tx.$executeRaw(insertEntries(kind, entries.slice(start, start + BATCH), slug));
  }
}
