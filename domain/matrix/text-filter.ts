import type { Position } from "../position/position";
import { foldText } from "../search/fold";
import { positionsOf } from "./cell";
import type { MatrixCell } from "./matrix";
import type { Issue } from "./record";

/** Between texts that are searched together: nobody can type it into a search field. */
const BETWEEN = "\n";

/** What positions say, folded: to fold every word of a large matrix anew takes most of a filter's time. */
const folded = new WeakMap<Position, string>();

/** Whether an issue or what is stated on it in these cells contains a folded text. */
export function contains(issue: Issue, cells: readonly MatrixCell[], text: string): boolean {
  return issueContains(issue, text) || cells.some((cell) => cellContains(cell, text));
}

/** Whether an issue itself contains a folded text. */
export function issueContains({ title, proposition, category, keywords }: Issue, text: string): boolean {
  return foldText([title, proposition, category, ...keywords].join(BETWEEN)).includes(text);
}

/** Whether what a cell shows, or the name of its party where something is stated, contains a folded text. */
export function cellContains({ cell, participation }: MatrixCell, text: string): boolean {
  const positions = positionsOf(cell);
  if (positions.length === 0) return false;
  return positions.some((position) => saysFolded(position, text)) || foldText(participation.name).includes(text);
}

/** Whether a position's own words contain a folded text. */
export function saysFolded(position: Position, text: string): boolean {
  let words = folded.get(position);
  if (words === undefined) {
    const { summary, conditions, speaker, citations } = position;
    const quotes = citations.flatMap(({ exact, translation }) => [exact, translation?.text ?? ""]);
    words = foldText([summary, conditions ?? "", speaker ?? "", ...quotes].join(BETWEEN));
    folded.set(position, words);
  }
  return words.includes(text);
}
