import type { MatrixCell } from "../matrix/matrix";
import type { TakenView } from "./taken-view";

/** The matrix as lines of cells in reading order: a line an issue, or a party where the view has parties as rows. */
export function shownLines({ matrix, view }: Pick<TakenView, "matrix" | "view">): MatrixCell[][] {
  if (matrix.rows.length === 0) return [];
  if (!view.transposed) return matrix.rows.map(({ cells }) => [...cells]);
  return matrix.participations.map((_, column) => matrix.rows.flatMap(({ cells }) => cells[column] ?? []));
}
