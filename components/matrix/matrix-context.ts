import type { View } from "@/domain/comparison/view";
import { matrixPath } from "@/domain/comparison/view-url";
import type { Matrix } from "@/domain/matrix/matrix";
import type { NegotiationRecord } from "@/domain/matrix/record";
import { type MatrixWindow, windowMatrix, windowOf } from "@/domain/matrix/window";

/** What every part of a matrix page needs to draw itself and to link to other views of the same negotiation. */
export interface MatrixContext {
  record: NegotiationRecord;
  view: View;
  matrix: Matrix;
  /** The part of a large matrix that is shown; null for a matrix that is drawn whole. */
  part: MatrixWindow | null;
  /** What is drawn of it: the rows and columns of that part, or all. */
  drawn: Matrix;
  /** The address of this view with some choices changed. */
  hrefOf(change: Partial<View>): string;
  /** A source's number under the matrix; null when no shown cell cites it. */
  numberOf(source: string): number | null;
  /** A party's short name. */
  nameOf(party: string): string;
}

/** Makes the context of a matrix page; of a pinned one, `pathOf` says where a view of it stands. */
export function matrixContext(
  record: NegotiationRecord,
  view: View,
  matrix: Matrix,
  pathOf = (other: View) => matrixPath(record.slug, other),
): MatrixContext {
  const part = windowOf(matrix, view);
  const drawn = part === null ? matrix : windowMatrix(record, matrix, part, view.transposed);
  const placed = part === null ? view : { ...view, at: part.start };
  // Numbered when first asked for: cells with the beginnings of their texts show none.
  let numbers: Map<string, number> | null = null;
  const names = new Map(record.participations.map(({ party, shortName }) => [party, shortName]));
  return {
    record,
    view: placed,
    matrix,
    part,
    drawn,
    hrefOf: (change) => pathOf({ ...placed, cell: null, ...change }),
    numberOf: (source) => {
      numbers ??= new Map(drawn.sources.map(({ source: { id }, number }) => [id, number]));
      return numbers.get(source) ?? null;
    },
    nameOf: (party) => names.get(party) ?? party,
  };
}
