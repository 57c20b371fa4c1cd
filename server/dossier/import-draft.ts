import { z } from "zod";
import type { Viewer } from "@/domain/access/role";
import { LANDINGS } from "@/domain/dossier/landing";
import type { Upload } from "@/domain/dossier/upload";
import type { Denial } from "../auth/authorise";
import { db, type Tx } from "../db/db";
import { openDraft } from "../draft/commands";

/** What an import did, kept in place of its file. */
const importSummary = z.object({
  landing: z.enum(LANDINGS),
  negotiation: z.string(),
  added: z.number(),
  revised: z.number(),
  unchanged: z.number(),
  leftOut: z.number(),
});
export type ImportSummary = z.infer<typeof importSummary>;

const upload = z.object({ fileName: z.string(), kind: z.enum(["dossier", "table"]), text: z.string() });
const done = z.object({ fileName: z.string(), summary: importSummary });

/** An import that somebody began: its file, or what became of it. */
export type ImportDraft = { id: string } & (
  | {
      state: "open";
      upload: Upload;
      /** The slug of the negotiation that a table is about; null until it is chosen. A dossier names its own. */
      negotiation: string | null;
    }
  | { state: "done"; fileName: string; summary: ImportSummary }
);

/** Keeps a file that is to be imported, for its author alone; `id` is what can stand in an address. */
export function openImport(viewer: Viewer, id: string, file: Upload, now: Date): Promise<Denial | null> {
  return openDraft({ viewer, id, kind: "import", subject: "", values: { ...file }, now });
}

/** An import of this person's; null when there is none of that id. */
export async function findImport(id: string, viewer: Viewer): Promise<ImportDraft | null> {
  // An address may hold anything; PostgreSQL takes no NUL.
  if (!/^[0-9a-f-]+$/.test(id)) return null;
  const row = await db.draft.findFirst({ where: { id, userId: viewer.userId, kind: "import" } });
  if (row === null) return null;
  if (row.submittedAt !== null) return { id, state: "done", ...done.parse(row.fields) };
  // Another form's save may have written into the draft: then there is no file in it any more.
  const file = upload.safeParse(row.fields);
  if (!file.success) return null;
  return { id, state: "open", upload: file.data, negotiation: row.subject === "" ? null : row.subject };
}

/** Says which negotiation a table is about; false when there is no such import of this person's. */
export async function chooseNegotiation(id: string, viewer: Viewer, slug: string): Promise<boolean> {
  const where = { id, userId: viewer.userId, kind: "import", submittedAt: null };
  const { count } = await db.draft.updateMany({ where, data: { subject: slug } });
  return count === 1;
}

/** Puts what an import did in place of its file, which may be large and is needed no more. */
export async function keepSummary(tx: Tx, id: string, fileName: string, summary: ImportSummary): Promise<void> {
  await tx.draft.update({ where: { id }, data: { fields: { fileName, summary } } });
}
