import type { EdtfDate } from "@/domain/date/edtf";
import type { PartyKind } from "@/domain/matrix/record";
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
  rounds: readonly (ManagedRecord & { date: EdtfDate })[];
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
      ...{ slug: round.slug, title: round.title, detail: round.place ?? "", place: null, featured: false },
      date: { edtf: round.date, firstDay: round.firstDay, lastDay: round.lastDay },
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

/** What others can be members of. */
const HAVE_MEMBERS: readonly string[] = ["coalition", "international-organisation"] satisfies PartyKind[];

/** The coalitions and organisations that take part in a negotiation, and the parties that do not yet; by name. */
export async function listPartyOptions(
  negotiation: string,
): Promise<{ coalitions: readonly PartyOption[]; others: readonly PartyOption[] }> {
  const rows = await db.party.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      slug: true,
      name: true,
      kind: true,
      participations: { where: { negotiation: { slug: negotiation } }, take: 1 },
    },
  });
  const option = ({ slug, name }: PartyOption) => ({ slug, name });
  return {
    coalitions: rows
      .filter(({ kind, participations }) => participations.length > 0 && HAVE_MEMBERS.includes(kind))
      .map(option),
    others: rows.filter(({ participations }) => participations.length === 0).map(option),
  };
}
