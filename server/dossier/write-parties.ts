import type { Column, Plan } from "@/domain/dossier/plan";
import type { Tx } from "../db/db";
import { chunks } from "./chunks";

/** Writes parties, their part in the negotiation and their memberships; gives the participations' ids by party. */
export async function writeParties(tx: Tx, plan: Plan, negotiationId: number): Promise<ReadonlyMap<string, number>> {
  await writeShared(tx, plan);
  const { added, revised } = plan.participations;
  await freeAbbreviations(tx, plan);
  for (const { rowId, value } of revised) await tx.participation.update({ where: { id: rowId }, data: columns(value) });
  for (const { rowId, columnOrder } of plan.movedParticipations) {
    await tx.participation.update({ where: { id: rowId }, data: { columnOrder } });
  }
  const parties = await tx.party.findMany({ where: { slug: { in: added.map(({ party }) => party) } } });
  const partyIds = new Map(parties.map(({ slug, id }) => [slug, id]));
  const data = added.map((column) => ({
    ...columns(column),
    negotiationId,
    partyId: known(partyIds, column.party),
  }));
  for (const part of chunks(data)) await tx.participation.createMany({ data: part });
  const ids = await readIds(tx, negotiationId);
  await writeMemberships(tx, [...added, ...revised.map(({ value }) => value)], ids, negotiationId);
  return ids;
}

async function writeShared(tx: Tx, { parties }: Plan): Promise<void> {
  const data = parties.added.map(({ party, name, kind, code }) => ({ slug: party, name, kind, code }));
  for (const part of chunks(data)) await tx.party.createMany({ data: part });
  for (const { rowId, value } of parties.revised) {
    const { name, kind, code } = value;
    await tx.party.update({ where: { id: rowId }, data: { name, kind, code } });
  }
}

/** Two parties may swap abbreviations, which are unique at every moment: each changing one is first put out of the way. */
async function freeAbbreviations(tx: Tx, { participations }: Plan): Promise<void> {
  for (const { rowId } of participations.revised) {
    await tx.participation.update({ where: { id: rowId }, data: { abbreviation: `changing-${rowId}` } });
  }
}

function columns({ role, shortName, abbreviation, note, aliases, columnOrder, featured }: Column) {
  return { role, shortName, abbreviation, note, aliases: [...aliases], columnOrder, featured };
}

async function readIds(tx: Tx, negotiationId: number): Promise<ReadonlyMap<string, number>> {
  const select = { id: true, party: { select: { slug: true } } };
  const rows = await tx.participation.findMany({ where: { negotiationId }, select });
  return new Map(rows.map(({ id, party }) => [party.slug, id]));
}

async function writeMemberships(
  tx: Tx,
  columns: readonly Column[],
  ids: ReadonlyMap<string, number>,
  negotiationId: number,
): Promise<void> {
  const members = columns.map(({ party }) => known(ids, party));
  for (const part of chunks(members)) await tx.membership.deleteMany({ where: { memberId: { in: part } } });
  const data = columns.flatMap(({ party, memberOf }) =>
    memberOf.map((coalition) => ({ negotiationId, memberId: known(ids, party), coalitionId: known(ids, coalition) })),
  );
  for (const part of chunks(data)) await tx.membership.createMany({ data: part });
}

function known(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`"${name}" was not written before it was needed`);
  return id;
}
