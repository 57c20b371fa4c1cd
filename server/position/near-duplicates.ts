import type { EdtfDate } from "@/domain/date/edtf";
import type { NearDuplicate } from "@/domain/position/near-duplicate";
import { quoteKey } from "@/domain/quote/quote-key";
import type { Db, Tx } from "../db/db";

/** What is compared: a date that is not known yet is like no other. */
export interface NearTo {
  party: string;
  issue: string;
  statedOn: EdtfDate | null;
  quotes: readonly string[];
}

/**
 * The positions of a negotiation, submitted or published, that are near what is given: the same party, issue and date,
 * or a quote that is already cited, compared as `quoteKey` folds it. `own` is the position that is being changed.
 */
export async function listNearDuplicates(
  from: Db | Tx,
  negotiationId: number,
  form: NearTo,
  own: string | null,
): Promise<NearDuplicate[]> {
  const others = { negotiationId, state: { in: ["submitted", "published"] }, ...(own && { key: { not: own } }) };
  const sameStatement =
    form.statedOn === null
      ? []
      : await from.position.findMany({
          where: {
            ...others,
            participation: { party: { slug: form.party } },
            issue: { slug: form.issue },
            revisions: { some: { statedOn: form.statedOn.edtf } },
          },
          select: { key: true },
        });
  const quotes = new Set(form.quotes.map(quoteKey));
  const citations =
    quotes.size === 0
      ? []
      : await from.citation.findMany({
          where: { revision: { position: others } },
          select: { exact: true, revision: { select: { position: { select: { key: true } } } } },
        });
  const found = new Map<string, NearDuplicate>();
  for (const { key } of sameStatement) found.set(key, { id: key, because: "same-statement" });
  for (const { exact, revision } of citations) {
    const id = revision.position.key;
    if (!found.has(id) && quotes.has(quoteKey(exact))) found.set(id, { id, because: "same-quote" });
  }
  return [...found.values()];
}
