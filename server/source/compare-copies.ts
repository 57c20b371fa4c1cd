import type { QuoteCheck } from "@/domain/citation/citation";
import type { QuotingPosition } from "@/domain/citation/marked-text";
import type { ListedCopy } from "@/domain/citation/stored-copy";
import { type FoldedChange, foldSame } from "@/domain/difference/fold";
import { textDifference } from "@/domain/difference/texts";
import type { QuoteMatch } from "@/domain/quote/find-quote";
import { listCopies } from "./copies";
import { type CopyText, findInCopy, readCopyText } from "./copy-text";
import { listQuotingCitations } from "./quoting-positions";
import type { TextReader } from "./text-reader";

/** What became of a quote from one copy to another. */
export interface ComparedQuote {
  exact: string;
  language: string;
  position: QuotingPosition;
  from: Exclude<QuoteCheck, "unchecked">;
  to: Exclude<QuoteCheck, "unchecked">;
  /** Whether the change of the text is one of the quote too: of how it is found, or of the words that stand there. */
  touched: boolean;
}

/** Two stored copies of a source, compared. */
export interface CopyComparison {
  /** All there are, newest first. */
  copies: readonly ListedCopy[];
  from: ListedCopy;
  to: ListedCopy;
  /** Whether the texts are one. */
  same: boolean;
  /** Those that are touched first. */
  quotes: readonly ComparedQuote[];
  /** Null for those who may not read stored texts. */
  changes: readonly FoldedChange[] | null;
}

/** Compares two stored copies of a source by their numbers; null when there is no such copy. */
export async function compareCopies(
  key: string,
  numbers: { from: number; to: number },
  reader: TextReader,
): Promise<CopyComparison | null> {
  const copies = await listCopies(key);
  const [from, to] = [numbers.from, numbers.to].map((number) => copies.find((copy) => copy.number === number));
  if (from === undefined || to === undefined) return null;
  const [before, after, citations] = await Promise.all([
    readCopyText(from.id),
    readCopyText(to.id),
    listQuotingCitations(key, { waiting: reader.edits }),
  ]);
  const old = findInCopy(before, citations);
  const fresh = findInCopy(after, citations);
  const quotes = old.map(([{ exact, language, position }, match], index): ComparedQuote => {
    const other = fresh[index]?.[1] ?? { check: "absent" };
    const touched = wordsAt(before, match) !== wordsAt(after, other);
    return { exact, language, position, from: match.check, to: other.check, touched };
  });
  return {
    ...{ copies, from, to, same: before.sha256 === after.sha256 },
    quotes: [...quotes.filter(({ touched }) => touched), ...quotes.filter(({ touched }) => !touched)],
    changes: reader.readsTexts ? foldSame(textDifference(before.text, after.text)) : null,
  };
}

function wordsAt({ text }: CopyText, match: QuoteMatch): string | null {
  return match.check === "absent" ? null : text.slice(match.start, match.end);
}
