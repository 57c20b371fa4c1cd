import type { Day } from "../date/edtf";
import type { ShiftKind } from "../shift/shift";

/** Which statements a timeline lists: all, those that shifted their cell, or those that shifted it in one way. */
export type TimelineKind = "all" | "shifts" | ShiftKind;

/** Everything that a reader chose about a timeline; each field has a value that means "not chosen". */
export interface TimelineView {
  /** Slugs of parties, in column order; empty: every party. */
  parties: readonly string[];
  /** Slugs of issues, in row order; empty: every issue. */
  issues: readonly string[];
  kind: TimelineKind;
  /** The first day of the period; null: from the first statement on. */
  from: Day | null;
  /** The last day of the period, never before the first; null: up to the latest statement. */
  to: Day | null;
  /** Statements that contain these words; null: all. */
  text: string | null;
  /** Oldest first; otherwise newest first. */
  oldestFirst: boolean;
  /** From 1. */
  page: number;
}

/** The timeline of a reader who chose nothing. */
export const DEFAULT_TIMELINE: TimelineView = {
  parties: [],
  issues: [],
  kind: "all",
  from: null,
  to: null,
  text: null,
  oldestFirst: false,
  page: 1,
};
