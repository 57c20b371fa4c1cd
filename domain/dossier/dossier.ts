import type { Source } from "../citation/citation";
import type { Issue, Participation, Round } from "../matrix/record";
import type { Position } from "../position/position";

/** A position as a dossier holds it: without what only a database knows. */
export type DossierPosition = Omit<Position, "sequence" | "revision">;

/** A dossier that was read: every default filled in, every reference known to resolve. Lists keep the order of the file. */
export interface Dossier {
  negotiation: { slug: string; title: string; summary: string };
  rounds: readonly Round[];
  /** In column order. */
  parties: readonly Participation[];
  /** In row order. */
  issues: readonly Issue[];
  sources: readonly Source[];
  positions: readonly DossierPosition[];
}
