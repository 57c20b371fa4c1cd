import type { PositionRecord, Revision } from "./history";

/**
 * The two revisions that an address asks to compare, older first. Where it names one end that there is, the other is the one
 * before, or the newest; where it names none or one twice, the newest and the one before it. Null for a record with one revision.
 */
export function comparedRevisions(
  { revisions }: Pick<PositionRecord, "revisions">,
  asked: { from: string | null; to: string | null },
): { before: Revision; after: Revision } | null {
  const [newest, previous] = revisions;
  if (newest === undefined || previous === undefined) return null;
  const numbered = (text: string | null) => revisions.find(({ number }) => String(number) === text);
  const to = numbered(asked.to);
  const one = numbered(asked.from) ?? (to && revisions[revisions.indexOf(to) + 1]) ?? previous;
  const other = to ?? newest;
  if (one === other) return { before: previous, after: newest };
  return one.number <= other.number ? { before: one, after: other } : { before: other, after: one };
}
