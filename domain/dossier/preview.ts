import type { Dossier, DossierPosition } from "./dossier";
import { findLandingRefusals, inStoredOrder, type Landing } from "./landing";
import { type Plan, planImport } from "./plan";
import type { Problem } from "./problem";
import { findOvertakings, findRefusals } from "./refusals";
import type { Stored } from "./stored";

/** What becomes of one position of an import. */
export const OUTCOMES = ["added", "revised", "unchanged", "refused"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What an import would do, found without writing anything. */
export interface Preview {
  /** Why nothing of it can be imported; empty when it can. */
  blocking: readonly Problem[];
  /** One a position, in the order of the dossier. */
  outcomes: readonly { outcome: Outcome; reasons: readonly Problem[] }[];
  /** The dossier without the refused positions, and without the sources that only these cite. */
  accepted: Dossier;
  /** How what was accepted comes to be written; null when something blocks it. */
  plan: Plan | null;
}

/** Finds what an import of a dossier would do. `hash` is a position's content hash. */
export function previewImport(
  dossier: Dossier,
  stored: Stored,
  landing: Landing,
  hash: (position: DossierPosition) => string,
): Preview {
  const problems = [
    ...findRefusals(dossier, stored),
    ...findOvertakings(dossier, stored, hash),
    ...(landing === "in-review" ? findLandingRefusals(dossier, stored) : []),
  ];
  const blocking = problems.filter(({ path }) => path[0] !== "positions");
  const reasons = new Map<number, Problem[]>();
  for (const problem of problems) {
    const [list, index] = problem.path;
    if (list === "positions" && typeof index === "number") {
      reasons.set(index, [...(reasons.get(index) ?? []), problem]);
    }
  }
  const ordered = landing === "in-review" ? inStoredOrder(dossier, stored) : dossier;
  const accepted = without(ordered, new Set(reasons.keys()));
  const plan = planImport(accepted, stored, hash);
  const added = new Set(plan.positions.added);
  const revised = new Set(plan.positions.revised);
  const outcomes = dossier.positions.map(({ id }, index) => {
    const own = reasons.get(index) ?? [];
    if (own.length > 0) return { outcome: "refused" as const, reasons: own };
    const outcome: Outcome = added.has(id) ? "added" : revised.has(id) ? "revised" : "unchanged";
    return { outcome, reasons: own };
  });
  return { blocking, outcomes, accepted, plan: blocking.length === 0 ? plan : null };
}

function without(dossier: Dossier, refused: ReadonlySet<number>): Dossier {
  if (refused.size === 0) return dossier;
  const positions = dossier.positions.filter((_, index) => !refused.has(index));
  const citedBy = (list: readonly DossierPosition[]) =>
    new Set(list.flatMap(({ citations }) => citations.map(({ source }) => source)));
  const kept = citedBy(positions);
  const lost = citedBy(dossier.positions.filter((_, index) => refused.has(index)));
  const sources = dossier.sources.filter(({ id }) => kept.has(id) || !lost.has(id));
  return { ...dossier, positions, sources };
}
