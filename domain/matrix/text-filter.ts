import { foldText } from "../search/fold";
import { positionsOf } from "./cell";
import type { MatrixCell } from "./matrix";
import type { Issue } from "./record";

/** Whether an issue or what is stated on it in these cells contains a folded text. */
export function contains(issue: Issue, cells: readonly MatrixCell[], folded: string): boolean {
  const ofIssue = [issue.title, issue.proposition, issue.category, ...issue.keywords];
  const ofCells = cells.flatMap(({ cell, participation }) =>
    positionsOf(cell).flatMap((position) => [
      participation.name,
      position.summary,
      position.conditions ?? "",
      position.speaker ?? "",
      ...position.citations.flatMap(({ exact, translation }) => [exact, translation?.text ?? ""]),
    ]),
  );
  return [...ofIssue, ...ofCells].some((text) => foldText(text).includes(folded));
}
