import type { CompareView } from "../comparison/compare-url";
import { latestDay } from "../comparison/resolve";
import type { Day } from "../date/edtf";
import { stanceOf } from "../matrix/cell";
import { indexPositions } from "../matrix/cell-index";
import { type MatrixCell, matrixCell } from "../matrix/matrix";
import type { Issue, NegotiationRecord, Participation } from "../matrix/record";
import { type Agreement, agreementOf } from "./agreement";
import { widestGap } from "./gap";
import { DEFAULT_WEIGHT, type Pair, pairOf } from "./pair";

/** One issue of a close comparison. */
export interface ComparedIssue {
  issue: Issue;
  /** One for each party, in their order. */
  cells: readonly MatrixCell[];
  /** The widest gap among the parties' stances; null when no two can be compared. */
  gap: number | null;
  weight: number;
}

/** Two of the parties, with what each issue tells of them and what that comes to. */
export interface ComparedPair {
  parties: readonly [Participation, Participation];
  pairs: readonly Pair[];
  agreement: Agreement;
}

/** A close comparison of some parties as of a day. */
export interface CloseComparison {
  asOf: Day | null;
  participations: readonly Participation[];
  /** In the order that the reader chose. */
  issues: readonly ComparedIssue[];
  /** Every two of the parties. */
  pairs: readonly ComparedPair[];
}

/**
 * Compares parties on every issue. By gap, the issues come first on which the parties are nearest ("where they could meet"),
 * then those that depend on conditions, then those that cannot be compared; by category they keep the matrix's order.
 */
export function compareClosely(record: NegotiationRecord, compare: CompareView): CloseComparison {
  const asOf = compare.asOf ?? latestDay(record);
  const participations = compare.parties.flatMap((slug) => record.participations.filter(({ party }) => party === slug));
  const index = indexPositions(record, compare.onRecordOnly);
  const issues = record.issues.map((issue): ComparedIssue => {
    const cells = participations.map((participation) => matrixCell(index, issue, participation, asOf, null));
    const stances = cells.flatMap(({ cell }) => stanceOf(cell) ?? []);
    return { issue, cells, gap: widestGap(stances), weight: compare.weights.get(issue.slug) ?? DEFAULT_WEIGHT };
  });
  return {
    asOf,
    participations,
    issues: compare.order === "gap" ? issues.toSorted((a, b) => rank(a) - rank(b)) : issues,
    pairs: pairsOf(participations, issues),
  };
}

// Gaps are at most 1.
const CONDITIONAL_RANK = 2;
const INCOMPARABLE_RANK = 3;

function rank({ gap, cells }: ComparedIssue): number {
  if (gap !== null) return gap;
  return cells.filter(({ cell }) => stanceOf(cell) !== null).length > 1 ? CONDITIONAL_RANK : INCOMPARABLE_RANK;
}

function pairsOf(participations: readonly Participation[], issues: readonly ComparedIssue[]): ComparedPair[] {
  return participations.flatMap((one, first) =>
    participations.slice(first + 1).map((other, offset): ComparedPair => {
      const pairs = issues.flatMap(({ issue, cells, weight }) => {
        const [a, b] = [cells[first], cells[first + 1 + offset]];
        return a && b ? [pairOf(issue, a.cell, b.cell, weight)] : [];
      });
      return { parties: [one, other], pairs, agreement: agreementOf(pairs) };
    }),
  );
}
