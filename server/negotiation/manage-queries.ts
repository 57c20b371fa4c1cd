import { db } from "../db/db";

/** A record of a negotiation in the list of those that make it up. */
export interface ManagedRecord {
  slug: string;
  title: string;
  detail: string;
  /** Its place in the matrix, from 0; null where it has none. */
  place: number | null;
  featured: boolean;
}

/** What a negotiation is made of, in the order in which readers see it. */
export interface ManagedNegotiation {
  slug: string;
  title: string;
  rounds: readonly ManagedRecord[];
  issues: readonly ManagedRecord[];
  parties: readonly ManagedRecord[];
}

/** What a negotiation is made of, published or not; null when there is none of that slug. */
export async function findManagedNegotiation(slug: string): Promise<ManagedNegotiation | null> {
  const row = await db.negotiation.findUnique({
    where: { slug },
    include: {
      rounds: { orderBy: [{ firstDay: "asc" }, { id: "asc" }] },
      issues: { orderBy: [{ rowOrder: "asc" }, { id: "asc" }] },
      participations: { orderBy: [{ columnOrder: "asc" }, { id: "asc" }], include: { party: true } },
    },
  });
  if (row === null) return null;
  return {
    slug,
    title: row.title,
    rounds: row.rounds.map((round) => ({
      ...{ slug: round.slug, title: round.title, detail: round.date, place: null, featured: false },
    })),
    issues: row.issues.map(({ slug: own, title, category, rowOrder, featured }) => ({
      ...{ slug: own, title, detail: category, place: rowOrder, featured },
    })),
    parties: row.participations.map(({ party, abbreviation, columnOrder, featured }) => ({
      ...{ slug: party.slug, title: party.name, detail: abbreviation, place: columnOrder, featured },
    })),
  };
}

/** A party, as far as choosing it needs. */
export interface PartyOption {
  slug: string;
  name: string;
}

/** Who takes part in a negotiation, and which other parties are recorded; by name. */
export async function listPartyOptions(
  negotiation: string,
): Promise<{ taking: readonly PartyOption[]; others: readonly PartyOption[] }> {
  const rows = await db.party.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { slug: true, name: true, participations: { where: { negotiation: { slug: negotiation } }, take: 1 } },
  });
  const option = ({ slug, name }: PartyOption) => ({ slug, name });
  return {
    taking: rows.filter(({ participations }) => participations.length > 0).map(option),
    others: rows.filter(({ participations }) => participations.length === 0).map(option),
  };
}
