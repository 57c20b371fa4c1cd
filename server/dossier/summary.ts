import type { Plan } from "@/domain/dossier/plan";
import type { EntryReport, ImportReport } from "@/domain/dossier/report";

/** What a plan does with the entries of each kind. */
export function entryReports(plan: Plan): ImportReport["entries"] {
  return {
    rounds: plan.rounds.report,
    parties: partyReport(plan),
    issues: plan.issues.report,
    sources: sourceReport(plan),
    positions: plan.positions,
  };
}

/** A party is revised when what negotiations share of it changes, or its part in this one. */
function partyReport({ parties, participations: { report } }: Plan): EntryReport {
  const own = new Set([...report.added, ...report.revised]);
  const shared = parties.report.revised.filter((slug) => !own.has(slug));
  return {
    ...report,
    revised: [...report.revised, ...shared],
    unchanged: report.unchanged - shared.length,
  };
}

function sourceReport({ sources }: Plan): EntryReport {
  return sources.report;
}

/** What the log says of an import. */
export function logReason(plan: Plan): string {
  return `${plan.positions.added.length} positions added, ${plan.positions.revised.length} revised`;
}
