import { type Day, hasPassed } from "../date/edtf";
import { type Cell, positionOf } from "../matrix/cell";
import type { Position } from "../position/position";
import { STANCE_VALUE } from "../stance/stance";

/** The kinds of change between two dates in one cell, in the order in which summaries list them. */
export const SHIFT_KINDS = [
  "new",
  "towards-support",
  "towards-opposition",
  "reversed",
  "terms-changed",
  "fell-silent",
  "broke-silence",
] as const;
export type ShiftKind = (typeof SHIFT_KINDS)[number];

/**
 * A change between two dates in one cell. `steps` counts places on the five stances, where there is a direction.
 * `restated` is a further statement with the same answer: listed, never counted.
 */
export type Shift =
  | { kind: "towards-support" | "towards-opposition" | "reversed"; steps: number }
  | { kind: "new" | "terms-changed" | "fell-silent" | "broke-silence" }
  | { kind: "restated" };

/**
 * The shift of one cell from an earlier to a later date; null when nothing changed.
 * Cells of unknown day and differing statements take no part: there is no one statement to compare.
 * `between` are the cell's positions stated after the earlier and up to the later date: an editor's mark
 * "terms changed" on any of them makes the shift, our wording never does.
 */
export function shiftBetween(earlier: Cell, later: Cell, between: readonly Position[]): Shift | null {
  const to = positionOf(later);
  if (to === null || earlier.kind === "day-unknown") return null;
  if (earlier.kind === "not-researched") return { kind: "new" };
  const from = positionOf(earlier);
  if (from === null || from === to) return null;
  if (from.answer.kind === "stance" && to.answer.kind === "stance") {
    const before = STANCE_VALUE[from.answer.stance];
    const after = STANCE_VALUE[to.answer.stance];
    const steps = Math.abs(after - before);
    if (before * after < 0) return { kind: "reversed", steps };
    if (after > before) return { kind: "towards-support", steps };
    if (after < before) return { kind: "towards-opposition", steps };
    return { kind: between.some((position) => position.termsChanged) ? "terms-changed" : "restated" };
  }
  if (from.answer.kind === "stance") return { kind: "fell-silent" };
  if (to.answer.kind === "stance") return { kind: "broke-silence" };
  return { kind: "restated" };
}

/** The positions stated after one day and up to another, both days counted as "wholly passed". */
export function statedBetween(positions: readonly Position[], after: Day, upTo: Day): Position[] {
  return positions.filter(({ statedOn }) => hasPassed(statedOn, upTo) && !hasPassed(statedOn, after));
}
