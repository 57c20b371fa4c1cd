import { notFound, redirect } from "next/navigation";
import type { Viewer } from "@/domain/access/role";
import { requireAction } from "@/server/auth/viewer";
import { findImport, type ImportDraft } from "@/server/dossier/import-draft";

/** The import that a page is about, with who asks for it; one that was confirmed leads to what it did. */
export async function requireOpenImport(
  id: string,
): Promise<{ viewer: Viewer; draft: Extract<ImportDraft, { state: "open" }> }> {
  const viewer = await requireAction("import-dossier", `/import/${id}`);
  const draft = await findImport(id, viewer);
  if (draft === null) notFound();
  if (draft.state === "done") redirect(`/import/${id}/done`);
  return { viewer, draft };
}
