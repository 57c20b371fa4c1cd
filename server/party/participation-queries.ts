import { z } from "zod";
import { ROLES } from "@/domain/matrix/record";
import type { ParticipationForm } from "@/domain/negotiation/participation-form";
import type { Db, Tx } from "../db/db";

const strings = z.array(z.string());
const role = z.enum(ROLES);

/** A party's part in a negotiation, as far as others depend on it. */
export interface Part {
  id: number;
  party: string;
  abbreviation: string;
  columnOrder: number;
  memberOf: readonly string[];
}

/** The parts of all parties of a negotiation. */
export async function listParts(from: Db | Tx, negotiationId: number): Promise<Part[]> {
  const rows = await from.participation.findMany({
    where: { negotiationId },
    include: { party: { select: { slug: true } }, memberOf: { select: { coalitionId: true } } },
  });
  const slugs = new Map(rows.map(({ id, party }) => [id, party.slug]));
  return rows.map(({ id, party, abbreviation, columnOrder, memberOf }) => ({
    ...{ id, party: party.slug, abbreviation, columnOrder },
    memberOf: memberOf.flatMap(({ coalitionId }) => slugs.get(coalitionId) ?? []),
  }));
}

/** A party's part as its form changes it; null when it takes no part. */
export async function findParticipationForm(from: Db | Tx, negotiation: string, party: string) {
  const row = await from.participation.findFirst({
    where: { negotiation: { slug: negotiation }, party: { slug: party } },
    include: { memberOf: { select: { coalition: { select: { party: { select: { slug: true } } } } } } },
  });
  if (row === null) return null;
  const { id, negotiationId, shortName, abbreviation, note, columnOrder, featured } = row;
  const form: ParticipationForm = {
    ...{ shortName, abbreviation, note, columnOrder, featured },
    role: role.parse(row.role),
    aliases: strings.parse(row.aliases),
    memberOf: row.memberOf.map(({ coalition }) => coalition.party.slug).sort(),
  };
  return { id, negotiationId, form };
}
