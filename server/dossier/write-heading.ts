import type { Dossier } from "@/domain/dossier/dossier";
import type { Plan } from "@/domain/dossier/plan";
import type { Stored } from "@/domain/dossier/stored";
import type { Tx } from "../db/db";

/** Writes the negotiation's own row; gives its id. */
export async function writeNegotiation(
  tx: Tx,
  { negotiation }: Dossier,
  plan: Plan,
  stored: Stored,
  now: Date,
): Promise<number> {
  if (stored.negotiation === null) {
    const { id } = await tx.negotiation.create({ data: { ...negotiation, changedAt: now } });
    return id;
  }
  const { rowId: id } = stored.negotiation;
  const { title, summary } = negotiation;
  if (plan.heading === "revised") await tx.negotiation.update({ where: { id }, data: { title, summary } });
  return id;
}

/** Writes the rounds that are new or changed. */
export async function writeRounds(tx: Tx, { rounds }: Plan, negotiationId: number): Promise<void> {
  const data = rounds.added.map(({ slug, title, place, date: { edtf, firstDay, lastDay } }) => ({
    ...{ negotiationId, slug, title, place, date: edtf, firstDay, lastDay },
  }));
  await tx.round.createMany({ data });
  for (const { rowId, value } of rounds.revised) {
    const { edtf, firstDay, lastDay } = value.date;
    const changed = { title: value.title, place: value.place, date: edtf, firstDay, lastDay };
    await tx.round.update({ where: { id: rowId }, data: changed });
  }
}
