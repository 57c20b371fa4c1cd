import type { Source } from "@/domain/citation/citation";
import type { Dossier } from "@/domain/dossier/dossier";
import type { Plan } from "@/domain/dossier/plan";
import { sourceSubject } from "@/domain/log/canonical-source";
import type { Tx } from "../db/db";
import { appendLog } from "../log/append";
import { sourceHash } from "../log/source-hash";
import { chunks } from "./chunks";

/** Writes the sources that are new or changed; gives the ids of all that the dossier names. */
export async function writeSources(tx: Tx, plan: Plan, dossier: Dossier): Promise<ReadonlyMap<string, number>> {
  const data = plan.sources.added.map((source) => ({ ...row(source), key: source.id }));
  for (const part of chunks(data)) await tx.source.createMany({ data: part });
  for (const { rowId, value } of plan.sources.revised) {
    await tx.source.update({ where: { id: rowId }, data: row(value) });
  }
  const ids = new Map<string, number>();
  for (const part of chunks(dossier.sources)) {
    const where = { key: { in: part.map(({ id }) => id) } };
    const rows = await tx.source.findMany({ where, select: { id: true, key: true } });
    for (const { id, key } of rows) ids.set(key, id);
  }
  return ids;
}

/** Logs the sources that are new or changed. They belong to no negotiation: several may cite them. */
export async function logSources(tx: Tx, { sources }: Plan, by: { actorId: number; now: Date }): Promise<void> {
  const changed = [...sources.added, ...sources.revised.map(({ value }) => value)];
  await appendLog(
    tx,
    changed.map((source) => ({
      action: "source-changed",
      actorId: by.actorId,
      at: by.now,
      subject: sourceSubject(source.id),
      contentHash: sourceHash(source),
    })),
  );
}

function row({ type, title, containerTitle, publisher, authors, issued, url, language, grade, note }: Source) {
  return {
    ...{ type, title, containerTitle, publisher, url, language, grade, note },
    authors: [...authors],
    issued: issued?.edtf ?? null,
    firstDay: issued?.firstDay ?? null,
    lastDay: issued?.lastDay ?? null,
  };
}
