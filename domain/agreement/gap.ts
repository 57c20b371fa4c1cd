import { STANCE_VALUE, type Stance } from "../stance/stance";

/**
 * The gap of two stances, 0 (the same) to 1 (demands against rejects): |a − b| / 4, the normalised Manhattan distance of
 * voting advice applications. Null when either is conditional: two conditionals can be opposites, so they have no
 * place on the distance.
 */
export function gapOf(a: Stance, b: Stance): number | null {
  if (a === "conditional" || b === "conditional") return null;
  return Math.abs(STANCE_VALUE[a] - STANCE_VALUE[b]) / 4;
}

/** The widest gap among several stances; null when no two of them can be compared. */
export function widestGap(stances: readonly Stance[]): number | null {
  const values = stances.filter((stance) => stance !== "conditional").map((stance) => STANCE_VALUE[stance]);
  return values.length < 2 ? null : (Math.max(...values) - Math.min(...values)) / 4;
}
