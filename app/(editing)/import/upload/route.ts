import { may } from "@/domain/access/may";
import { LIMITS } from "@/domain/dossier/limits";
import { readUpload } from "@/domain/dossier/upload";
import { isSameOrigin } from "@/server/auth/same-origin";
import { signInAddress, viewerOf } from "@/server/auth/viewer";
import { openImport } from "@/server/dossier/import-draft";
import { newDraftId } from "@/server/draft/new-draft-id";
import { refuse, seeOther } from "../../drafts/[id]/receive";

/** What the form adds around its file. */
const FORM = 10_000;

/** Takes the file of an import and keeps it; nothing of it is recorded. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuse(403);
  const viewer = await viewerOf(request);
  if (viewer === null) return seeOther(signInAddress("/import"));
  if (!may(viewer.role, "import-dossier")) return refuse(403);
  // Before any of it is read: a browser always says how much it sends.
  const length = request.headers.get("content-length");
  if (length === null || Number(length) > LIMITS.file + FORM) return again("too-large");
  const form = await request.formData().catch(() => null);
  if (form === null) return refuse(400);
  const file = form.get("file");
  if (!(file instanceof File)) return again("none");
  const upload = readUpload(file.name, new Uint8Array(await file.arrayBuffer()));
  if (typeof upload === "string") return again(upload);
  const id = newDraftId();
  const denial = await openImport(viewer, id, upload, new Date());
  if (denial !== null) return denial === "signed-out" ? seeOther(signInAddress("/import")) : again(denial);
  return seeOther(`/import/${id}`);
}

function again(problem: string): Response {
  return seeOther(`/import?problem=${problem}#problems`);
}
