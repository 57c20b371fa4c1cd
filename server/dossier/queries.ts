import type { Dossier, DossierPosition } from "@/domain/dossier/dossier";
import type { NegotiationRecord } from "@/domain/matrix/record";
import type { Position } from "@/domain/position/position";
import { findNegotiation, listNegotiations } from "../negotiation/queries";

/**
 * The dossier of a negotiation's published record, by which an import of it changes nothing: positions by the order of
 * their issues, older ones first. Throws when there is no such negotiation, and names those that there are.
 */
export async function getDossier(slug: string): Promise<Dossier> {
  const record = await findNegotiation(slug);
  if (record === null) {
    const known = (await listNegotiations()).map((negotiation) => negotiation.slug);
    throw new Error(`There is no negotiation "${slug}"; there are: ${known.join(", ") || "none"}`);
  }
  return toDossier(record);
}

/** A published record as the dossier that it would be exported to. */
export function toDossier({
  slug,
  title,
  summary,
  rounds,
  participations,
  issues,
  sources,
  positions,
}: NegotiationRecord): Dossier {
  return {
    negotiation: { slug, title, summary },
    rounds,
    parties: participations,
    issues,
    sources: [...sources.values()],
    positions: issues.flatMap((issue) => positions.filter((position) => position.issue === issue.slug)).map(toPosition),
  };
}

function toPosition({ sequence: _, revision: __, ...position }: Position): DossierPosition {
  return position;
}
