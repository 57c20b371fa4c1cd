import { foldText } from "../search/fold";
import { positionsOf } from "./cell";
import type { Matrix, MatrixCell } from "./matrix";
import type { Issue, NegotiationRecord, Participation } from "./record";
import { issueContains, positionContains, statedOnIssues } from "./text-filter";

/** How many of each kind a search in a matrix lists. */
export const MOST_FOUND = 50;

/** What a search finds among the parties, issues and statements that a matrix shows. */
export interface Found {
  parties: readonly Participation[];
  issues: readonly Issue[];
  /** In row order: cells that show a statement with these words. */
  cells: readonly MatrixCell[];
  /** How many more of each there are than are listed. */
  more: { parties: number; issues: number; cells: number };
}

/** Looks for words in everything that a matrix shows, as "find in page" would if all of it stood in the page. */
export function findInMatrix(record: NegotiationRecord, { rows, participations }: Matrix, words: string): Found {
  const text = foldText(words.trim());
  const parties = participations.filter(({ party, name, shortName, abbreviation, aliases }) =>
    [party, name, shortName, abbreviation, ...aliases].some((each) => foldText(each).includes(text)),
  );
  const issues = rows.flatMap(({ issue }) => (issueContains(issue, text) ? [issue] : []));
  const cells: MatrixCell[] = [];
  const stated = statedOnIssues(record);
  for (const row of rows) {
    if (!stated.get(row.issue.slug)?.includes(text)) continue;
    for (const cell of row.cells) {
      if (positionsOf(cell.cell).some((position) => positionContains(position, text))) cells.push(cell);
    }
  }
  const listed = <T>(all: readonly T[]) => all.slice(0, MOST_FOUND);
  return {
    parties: listed(parties),
    issues: listed(issues),
    cells: listed(cells),
    more: {
      parties: Math.max(parties.length - MOST_FOUND, 0),
      issues: Math.max(issues.length - MOST_FOUND, 0),
      cells: Math.max(cells.length - MOST_FOUND, 0),
    },
  };
}
