import type { View } from "@/domain/comparison/view";
import { matrixPath } from "@/domain/comparison/view-url";
import type { Matrix } from "@/domain/matrix/matrix";
import type { NegotiationRecord } from "@/domain/matrix/record";

/** What every part of a matrix page needs to draw itself and to link to other views of the same negotiation. */
export interface MatrixContext {
  record: NegotiationRecord;
  view: View;
  matrix: Matrix;
  /** The address of this view with some choices changed. */
  hrefOf(change: Partial<View>): string;
  /** A source's number under the matrix; null when no shown cell cites it. */
  numberOf(source: string): number | null;
  /** A party's short name. */
  nameOf(party: string): string;
}

/** Makes the context of a matrix page; of a pinned one, `hrefOf` says where its cells open. */
export function matrixContext(
  record: NegotiationRecord,
  view: View,
  matrix: Matrix,
  hrefOf = (change: Partial<View>) => matrixPath(record.slug, { ...view, cell: null, ...change }),
): MatrixContext {
  const numbers = new Map(matrix.sources.map(({ source, number }) => [source.id, number]));
  const names = new Map(record.participations.map(({ party, shortName }) => [party, shortName]));
  return {
    record,
    view,
    matrix,
    hrefOf,
    numberOf: (source) => numbers.get(source) ?? null,
    nameOf: (party) => names.get(party) ?? party,
  };
}
