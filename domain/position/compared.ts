import type { PositionRecord, Revision } from "./history";

/**
 * The two revisions that an address asks to compare, older first; the newest and the one before it where it names none that
 * there are. Null for a record with one revision.
 */
export function comparedRevisions(
  { revisions }: Pick<PositionRecord, "revisions">,
  asked: { from: string | null; to: string | null },
): { before: Revision; after: Revision } | null {
  const [newest, previous] = revisions;
  if (newest === undefined || previous === undefined) return null;
  const numbered = (text: string | null) => revisions.find(({ number }) => String(number) === text);
  const [one, other] = [numbered(asked.from) ?? previous, numbered(asked.to) ?? newest];
  return one.number <= other.number ? { before: one, after: other } : { before: other, after: one };
}
