import { findMappingFaults, TABLE_FIELDS } from "@/domain/table/columns";
import { readTable } from "@/domain/table/read-table";
import { isSameOrigin } from "@/server/auth/same-origin";
import { signInAddress, viewerOf } from "@/server/auth/viewer";
import { rememberMapping } from "@/server/dossier/column-mappings";
import { chooseNegotiation, findImport } from "@/server/dossier/import-draft";
import { findNegotiation } from "@/server/negotiation/queries";
import { refuse, seeOther } from "../../../drafts/[id]/receive";

interface Context {
  params: Promise<{ id: string }>;
}

/** Keeps which negotiation a table is about and what its columns mean. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return refuse(403);
  const { id } = await params;
  const viewer = await viewerOf(request);
  if (viewer === null) return seeOther(signInAddress(`/import/${id}`));
  const form = await request.formData().catch(() => null);
  if (form === null) return refuse(400);
  const draft = await findImport(id, viewer);
  if (draft === null) return refuse(404);
  if (draft.state === "done") return seeOther(`/import/${id}`);
  const read = draft.upload.kind === "table" ? readTable(draft.upload.text) : null;
  if (read === null || !read.ok) return seeOther(`/import/${id}`);
  const chosen = form.getAll("column");
  const mapping = read.table.headings.map(
    (_, column) => TABLE_FIELDS.find((field) => field === chosen[column]) ?? null,
  );
  await rememberMapping(viewer, read.table.headings, mapping);
  const record = await findNegotiation(String(form.get("negotiation") ?? ""));
  if (record !== null) await chooseNegotiation(id, viewer, record.slug);
  const isWhole = record !== null && findMappingFaults(mapping) === null;
  return seeOther(isWhole ? `/import/${id}` : `/import/${id}/columns?problem=1#problems`);
}
