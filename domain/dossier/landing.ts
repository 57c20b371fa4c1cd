import type { Dossier } from "./dossier";
import { planImport } from "./plan";
import type { Problem } from "./problem";
import type { EntryReport } from "./report";
import type { Stored } from "./stored";

/** Where an import lands: before the public at once, or with the reviewers. */
export const LANDINGS = ["in-review", "published"] as const;
export type Landing = (typeof LANDINGS)[number];

const SAYS = "differs from what is recorded; a reviewer must change it, so leave it out or as it is";

/**
 * Why a dossier cannot land with the reviewers: they decide on positions, with the sources that are new. Everything else that
 * it would change is public at once, and so is no contributor's to change.
 */
export function findLandingRefusals(dossier: Dossier, stored: Stored): Problem[] {
  const { negotiation } = dossier;
  if (stored.negotiation === null) {
    return [
      { path: ["negotiation", "slug"], message: `"${negotiation.slug}" is not recorded; a reviewer must add it` },
    ];
  }
  const plan = planImport(inStoredOrder(dossier, stored), stored, () => "");
  const heading: Problem[] = plan.heading === "unchanged" ? [] : [{ path: ["negotiation"], message: SAYS }];
  const parties = [...changed(plan.participations), ...changed(plan.parties)];
  return [
    ...heading,
    ...refuse("rounds", dossier.rounds, ({ slug }) => slug, changed(plan.rounds)),
    ...refuse("parties", dossier.parties, ({ party }) => party, parties),
    ...refuse("issues", dossier.issues, ({ slug }) => slug, changed(plan.issues)),
    ...refuse("sources", dossier.sources, ({ id }) => id, plan.sources.report.revised),
  ];
}

const changed = ({ report }: { report: EntryReport }) => [...report.added, ...report.revised];

function refuse<T>(
  list: string,
  entries: readonly T[],
  nameOf: (entry: T) => string,
  names: readonly string[],
): Problem[] {
  const refused = new Set(names);
  return entries.flatMap((entry, index) =>
    refused.has(nameOf(entry)) ? [{ path: [list, index], message: SAYS }] : [],
  );
}

/** A file that names some parties and issues, or in another order, asks for no other order where none can be changed. */
export function inStoredOrder(dossier: Dossier, stored: Stored): Dossier {
  return {
    ...dossier,
    parties: merge([...stored.participations.values()], dossier.parties, ({ party }) => party),
    issues: merge([...stored.issues.values()], dossier.issues, ({ slug }) => slug),
  };
}

function merge<T>(stored: readonly T[], named: readonly T[], nameOf: (entry: T) => string): T[] {
  const own = new Map(named.map((entry) => [nameOf(entry), entry]));
  const known = new Set(stored.map(nameOf));
  return [
    ...stored.map((entry) => own.get(nameOf(entry)) ?? entry),
    ...named.filter((entry) => !known.has(nameOf(entry))),
  ];
}
