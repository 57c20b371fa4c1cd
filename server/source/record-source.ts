import type { Viewer } from "@/domain/access/role";
import type { CitationForm } from "@/domain/position/position-form";
import type { Tx } from "../db/db";
import { appendLog } from "../log/append";

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
  const { id } = await tx.source.create({
    data: {
      ...{ key, title, url, type, containerTitle, authors, language },
      issued: issued?.edtf ?? null,
      firstDay: issued?.firstDay ?? null,
      lastDay: issued?.lastDay ?? null,
    },
    select: { id: true },
  });
  await appendLog(tx, [{ action: "source-changed", subject: `source/${key}`, actorId: viewer.actorId, at: now }]);
  return id;
}
