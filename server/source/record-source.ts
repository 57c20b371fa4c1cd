import type { Viewer } from "@/domain/access/role";
import { sourceSubject } from "@/domain/log/canonical-source";
import type { CitationForm } from "@/domain/position/position-form";
import type { Tx } from "../db/db";
import { appendLog } from "../log/append";
import { sourceHash } from "../log/source-hash";
import { toSource } from "../negotiation/load-negotiation";

/** Records a source that was given with a quote from it; gives its row's id. */
export async function recordSource(
  tx: Tx,
  key: string,
  { newSource }: CitationForm,
  viewer: Viewer,
  now: Date,
): Promise<number> {
  if (newSource === undefined) throw new Error(`Source ${key} is to be recorded, but nothing of it is known`);
  const { title, url, type, containerTitle, authors, issued, language } = newSource;
  const row = await tx.source.create({
    data: {
      ...{ key, title, url, type, containerTitle, authors, language },
      issued: issued?.edtf ?? null,
      firstDay: issued?.firstDay ?? null,
      lastDay: issued?.lastDay ?? null,
    },
  });
  const entry = { subject: sourceSubject(key), contentHash: sourceHash(toSource(row)) };
  await appendLog(tx, [{ ...entry, action: "source-changed", actorId: viewer.actorId, at: now }]);
  return row.id;
}
