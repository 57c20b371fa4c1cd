import { type Cell, isDiffering, positionOf, stanceOf } from "../matrix/cell";
import type { Issue } from "../matrix/record";
import type { Position } from "../position/position";
import { gapOf } from "./gap";

/**
 * What two cells of one issue allow to be said of them together.
 *
 * - `compared`: both parties have a stance with a place on the distance.
 * - `conditional`: both have a stance, and that of one or both depends on conditions: two conditionals can be opposites.
 * - `silent`: one or both are documented as silent, and neither is without a record.
 * - `differing`: statements of one date differ for one or both: no one of them can be compared.
 * - `not-researched`: one or both have no record, or none that had surely been made by then.
 */
export const PAIR_KINDS = ["compared", "conditional", "silent", "differing", "not-researched"] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

/** Two parties on one issue. */
export interface Pair {
  issue: Issue;
  kind: PairKind;
  /** Of their stances, 0 to 1 (see `gapOf`); null unless they are compared. */
  gap: number | null;
  /** How much the reader lets the issue count, 0 to 3. */
  weight: number;
  positions: readonly [Position | null, Position | null];
}

/** How much an issue counts for a reader who set nothing. */
export const DEFAULT_WEIGHT = 1;

/** What two cells of an issue allow to be said together. */
export function pairOf(issue: Issue, a: Cell, b: Cell, weight: number): Pair {
  const [one, other] = [stanceOf(a), stanceOf(b)];
  const gap = one !== null && other !== null ? gapOf(one, other) : null;
  return { issue, kind: kindOf(a, b), gap, weight, positions: [positionOf(a), positionOf(b)] };
}

function kindOf(a: Cell, b: Cell): PairKind {
  const cells = [a, b];
  if (cells.some(({ kind }) => kind !== "stated")) return "not-researched";
  if (cells.some(isDiffering)) return "differing";
  const stances = cells.map(stanceOf);
  if (stances.includes(null)) return "silent";
  return stances.includes("conditional") ? "conditional" : "compared";
}
