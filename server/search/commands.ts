import { searchEntries } from "@/domain/search/entries";
import { currentDatabase, type Tx } from "../db/db";
import { loadNegotiation } from "../negotiation/load-negotiation";
import { insertRows } from "./index-rows";

/** SQLite takes at most 32,766 values in one statement, PostgreSQL 65,535; larger batches are no faster. */
const BATCH = 500;

/**
 * Makes the search find what is published in a negotiation now, and no longer what was: call it in the transaction of
 * every change to that, after the change. Throws when there is no such negotiation.
 */
export async function reindexNegotiation(tx: Tx, negotiationId: number): Promise<void> {
  const { slug } = await tx.negotiation.findUniqueOrThrow({ where: { id: negotiationId }, select: { slug: true } });
  const record = await loadNegotiation(tx, slug);
  if (record === null) throw new Error(`Negotiation ${slug} vanished inside a transaction`);
  const { kind } = currentDatabase();

  const place = kind === "sqlite" ? "?" : "$1";
  await tx.$executeRawUnsafe(`DELETE FROM "SearchIndex" WHERE "negotiation" = ${place}`, slug);
  const entries = searchEntries(record);
  for (let start = 0; start < entries.length; start += BATCH) {
    const { sql, values } = insertRows(kind, entries.slice(start, start + BATCH), slug);
    await tx.$executeRawUnsafe(sql, ...values);
  }
}
