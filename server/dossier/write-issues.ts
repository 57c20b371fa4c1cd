import type { Plan } from "@/domain/dossier/plan";
import type { Issue } from "@/domain/matrix/record";
import type { Tx } from "../db/db";
import { chunks } from "./chunks";

/** Writes the issues that are new or changed; gives the ids of all by slug. */
export async function writeIssues(tx: Tx, plan: Plan, negotiationId: number): Promise<ReadonlyMap<string, number>> {
  const { added, revised } = plan.issues;
  const data = added.map((issue) => ({ ...row(issue), slug: issue.slug, negotiationId }));
  for (const part of chunks(data)) await tx.issue.createMany({ data: part });
  for (const { rowId, value } of revised) await tx.issue.update({ where: { id: rowId }, data: row(value) });
  for (const { rowId, rowOrder } of plan.movedIssues) {
    await tx.issue.update({ where: { id: rowId }, data: { rowOrder } });
  }
  const rows = await tx.issue.findMany({ where: { negotiationId }, select: { id: true, slug: true } });
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

function row({ title, proposition, category, keywords, scale, rowOrder, featured }: Issue & { rowOrder: number }) {
  return {
    ...{ title, proposition, category, rowOrder, featured },
    keywords: [...keywords],
    scaleLow: scale?.low ?? null,
    scaleHigh: scale?.high ?? null,
  };
}
