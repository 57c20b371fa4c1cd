import { findForbiddenCharacter } from "@/domain/dossier/forbidden-character";
import { LANDINGS } from "@/domain/dossier/landing";
import { isSameOrigin } from "@/server/auth/same-origin";
import { signInAddress, viewerOf } from "@/server/auth/viewer";
import { confirmImport } from "@/server/dossier/confirm-import";
import { refuse, seeOther } from "../../../drafts/[id]/receive";

interface Context {
  params: Promise<{ id: string }>;
}

/** The longest reason that is kept. */
const REASON = 400;

/** Imports what the page showed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return refuse(403);
  const { id } = await params;
  const viewer = await viewerOf(request);
  const page = `/import/${id}`;
  if (viewer === null) return seeOther(signInAddress(page));
  const form = await request.formData().catch(() => null);
  if (form === null) return refuse(400);
  const landing = LANDINGS.find((known) => known === form.get("landing"));
  if (landing === undefined) return refuse(400);
  const reason = String(form.get("reason") ?? "")
    .trim()
    .slice(0, REASON);
  const result = await confirmImport({
    ...{ viewer, draftId: id, landing, now: new Date() },
    reason: reason === "" || findForbiddenCharacter(reason) !== null ? null : reason,
    basis: String(form.get("basis") ?? ""),
    leaveOut: form.get("leaveOut") === "on",
  });
  if (result.ok) return seeOther(result.outcome);
  if (result.refusal === "unknown") return refuse(404);
  if (result.refusal === "signed-out") return seeOther(signInAddress(page));
  return seeOther(`${page}?landing=${landing}&problem=${result.refusal}#problems`);
}
