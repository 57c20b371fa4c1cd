import { quoteFinder } from "@/domain/quote/find-quote";
import type { Tx } from "../db/db";
import { findCurrentCopyId } from "./current-copy";
import { noteQuoteTurn } from "./quote-alerts";

/**
 * Looks for quotes in the newest stored copy of their sources and keeps the results: of the citations of one revision, or
 * of all that cite one source. Without a stored copy nothing is kept: such a quote is unchecked. Gives the revisions of
 * which something is other than before: the result, the copy, or the words that stand there.
 */
export async function checkQuotes(
  tx: Tx,
  where: { revisionId: number } | { sourceId: number },
  now: Date,
): Promise<number[]> {
  const citations = await tx.citation.findMany({
    where,
    include: { check: true, revision: { select: { publishedOf: { select: { state: true } } } } },
  });
  const sourceIds = [...new Set(citations.map(({ sourceId }) => sourceId))];
  const snapshots = new Map(
    await Promise.all(sourceIds.map(async (sourceId) => [sourceId, await findNewestSnapshot(tx, sourceId)] as const)),
  );
  const finders = new Map(
    [...snapshots].map(([sourceId, snapshot]) => [sourceId, snapshot && quoteFinder(snapshot.text)] as const),
  );
  const changed = new Set<number>();
  for (const { id: citationId, revisionId, sourceId, exact, prefix, suffix, check, revision } of citations) {
    const snapshot = snapshots.get(sourceId) ?? null;
    const match = finders.get(sourceId)?.({ exact, prefix, suffix });
    if (snapshot === null || !match) continue;
    const passage = match.check === "near" ? snapshot.text.slice(match.start, match.end) : null;
    const found = { snapshotId: snapshot.id, result: match.check, passage };
    const data = { ...found, checkedAt: now };
    await tx.quoteCheck.upsert({ where: { citationId }, create: { citationId, ...data }, update: data });
    if (revision.publishedOf?.state === "published") {
      const before = check?.result ?? "unchecked";
      await noteQuoteTurn(tx, { citationId, snapshotId: snapshot.id, before, after: match.check }, now);
    }
    const isAsBefore =
      check?.result === found.result && check.snapshotId === found.snapshotId && check.passage === passage;
    if (!isAsBefore) changed.add(revisionId);
  }
  return [...changed];
}

async function findNewestSnapshot(tx: Tx, sourceId: number) {
  const id = await findCurrentCopyId(tx, sourceId);
  return id === null ? null : tx.snapshot.findUnique({ where: { id }, select: { id: true, text: true } });
}
