import type { Position } from "../position/position";
import { foldText } from "../search/fold";
import { positionsOf } from "./cell";
import type { MatrixCell, MatrixRow } from "./matrix";
import { oncePerRecord } from "./once-per-record";
import type { Issue, NegotiationRecord, Participation } from "./record";

/** Between texts that are searched together: nobody can type it into a search field. */
const BETWEEN = "\n";

/** Whether a row's issue or what is stated on it in its cells contains a folded text. */
export function contains(row: MatrixRow, text: string): boolean {
  return issueContains(row.issue, text) || row.cells.some((cell) => cellContains(cell, text));
}

/** Whether an issue itself contains a folded text. */
export function issueContains({ title, proposition, category, keywords }: Issue, text: string): boolean {
  return foldText([title, proposition, category, ...keywords].join(BETWEEN)).includes(text);
}

/** Whether a position's own words contain a folded text. */
export function positionContains(position: Position, text: string): boolean {
  return foldText(wordsOf(position)).includes(text);
}

/**
 * Whether rows have the words that a view asks for: each does where it asks for none. First it looks at whatever was ever stated
 * on an issue: of sixty thousand cells most need not be made. `participations` are those that show, as a party's name counts as
 * text of its cells.
 */
export function textFilter(
  record: NegotiationRecord,
  participations: readonly Participation[],
  words: string | null,
): (row: MatrixRow) => boolean {
  if (words === null) return () => true;
  const text = foldText(words);
  if (participations.some(({ name }) => foldText(name).includes(text))) return (row) => contains(row, text);
  const stated = statedOnIssues(record);
  return (row) =>
    issueContains(row.issue, text) || (stated.get(row.issue.slug)?.includes(text) === true && contains(row, text));
}

/** All that was ever stated on each issue, folded. */
export const statedOnIssues = oncePerRecord(({ positions }): ReadonlyMap<string, string> => {
  const words = new Map<string, string[]>();
  for (const position of positions) {
    const ofIssue = words.get(position.issue);
    if (ofIssue) ofIssue.push(wordsOf(position));
    else words.set(position.issue, [wordsOf(position)]);
  }
  return new Map([...words].map(([issue, all]) => [issue, foldText(all.join(BETWEEN))]));
});

function cellContains({ cell, participation }: MatrixCell, text: string): boolean {
  const positions = positionsOf(cell);
  if (positions.length === 0) return false;
  return positions.some((position) => positionContains(position, text)) || foldText(participation.name).includes(text);
}

function wordsOf({ summary, conditions, speaker, citations }: Position): string {
  const quotes = citations.flatMap(({ exact, translation }) => [exact, translation?.text ?? ""]);
  return [summary, conditions ?? "", speaker ?? "", ...quotes].join(BETWEEN);
}
