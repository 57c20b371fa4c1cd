import { PAIR_KINDS, type Pair, type PairKind } from "./pair";

/** Below this number of issues that count and can be compared, no score is shown (product.md). */
export const FEWEST_COMPARED = 5;

/** The agreement of two parties, never without what it rests on. */
export interface Agreement {
  /** 0 (always at opposite ends) to 1 (always the same); null below five comparable issues. Never a prediction. */
  score: number | null;
  /** How many issues there are of each kind; together they are all issues. */
  coverage: Readonly<Record<PairKind, number>>;
  /** How many issues the score rests on: compared, and with a weight above 0. */
  counted: number;
  /** Of how many issues. */
  of: number;
}

/**
 * The agreement of two parties over issues with weights w: 1 − Σ w·|a − b| / Σ 4w over the issues on which both have a
 * comparable stance: the normalised Manhattan distance of voting advice applications (Louwerse and Rosema, 2014, "The
 * design effects of voting advice applications", Acta Politica 49). As gaps are |a − b| / 4, it is 1 less their weighted
 * mean. Pairs that depend on conditions, silence and missing records take no part; they are counted in the coverage.
 */
export function agreementOf(pairs: readonly Pair[]): Agreement {
  const counted = pairs.filter(({ gap, weight }) => gap !== null && weight > 0);
  const coverage = Object.fromEntries(
    PAIR_KINDS.map((kind) => [kind, pairs.filter((pair) => pair.kind === kind).length]),
  ) as Record<PairKind, number>;
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  const distance = counted.reduce((sum, { gap, weight }) => sum + weight * (gap ?? 0), 0);
  const score = counted.length < FEWEST_COMPARED ? null : 1 - distance / weights;
  return { score, coverage, counted: counted.length, of: pairs.length };
}
