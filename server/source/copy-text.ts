import { LRUCache } from "lru-cache";
import { checkedQuoteKey, quotePlace } from "@/domain/citation/checked-quote";
import { markedText } from "@/domain/citation/marked-text";
import type { ShownText } from "@/domain/citation/stored-copy";
import { type QuoteMatch, quoteFinder } from "@/domain/quote/find-quote";
import { db } from "../db/db";
import type { QuotingCitation } from "./quoting-positions";

// Where words stand in a text does not change: what was found once holds for good.
const found = new LRUCache<string, QuoteMatch>({ max: 5_000 });

/** The text of a stored copy, and its hash. */
export interface CopyText {
  sha256: string;
  text: string;
}

/** Reads the text of a stored copy, by its row's id. */
export function readCopyText(id: number): Promise<CopyText> {
  return db.snapshot.findUniqueOrThrow({ where: { id }, select: { sha256: true, text: true } });
}

/** Where quotes stand in the text of a stored copy, in their order. */
export function findInCopy(
  { sha256, text }: CopyText,
  citations: readonly QuotingCitation[],
): readonly (readonly [QuotingCitation, QuoteMatch])[] {
  const find = quoteFinder(text);
  return citations.map((citation) => {
    const key = `${sha256} ${checkedQuoteKey(citation)}`;
    const match = found.get(key) ?? find(citation);
    found.set(key, match);
    return [citation, match];
  });
}

/** What is shown of a stored copy: whole to those who may read it, and to everybody else its quotes with a little around them. */
export function showCopy(
  copy: CopyText,
  citations: readonly QuotingCitation[],
  { whole }: { whole: boolean },
): ShownText {
  const results = findInCopy(copy, citations);
  const { passages, pieces } = markedText(
    copy.text,
    results.flatMap(([{ exact, position }, match]) =>
      match.check === "absent" ? [] : [{ ...match, exact, position }],
    ),
  );
  return {
    passages: passages.map((passage) => ({ ...passage, place: quotePlace(copy.text, passage) })),
    missing: results.flatMap(([{ exact, position }, { check }]) => (check === "absent" ? [{ exact, position }] : [])),
    pieces: whole ? pieces : null,
  };
}
