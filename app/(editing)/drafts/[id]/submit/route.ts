import { signInAddress } from "@/server/auth/viewer";
import { submitDraft } from "@/server/draft/submit";
import type { SubmitRefusal } from "@/server/draft/submit-result";
import { asksForJson, receive, refuse, seeOther } from "../receive";

interface Context {
  params: Promise<{ id: string }>;
}

/** Keeps what was typed and hands the draft over. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const received = await receive(request, id);
  if (received instanceof Response) return received;
  const { saved, viewer, now } = received;
  if (saved === "unknown") return refuse(404);
  if (saved === "too-large") return refuse(413);
  const page = `/drafts/${id}`;
  const json = asksForJson(request);
  if (viewer === null) return json ? refuse(401) : seeOther(signInAddress(page));
  const result = await submitDraft(id, viewer, now);
  if (result.ok) return json ? Response.json({ outcome: result.outcome }) : seeOther(result.outcome);
  if (json) return answer(result.refusal);
  if (result.refusal.kind === "denied" && result.refusal.denial === "signed-out") return seeOther(signInAddress(page));
  return seeOther(`${page}?refused=1#problems`);
}

function answer(refusal: SubmitRefusal): Response {
  switch (refusal.kind) {
    case "denied":
      return refuse(refusal.denial === "signed-out" ? 401 : 403);
    case "unknown":
      return refuse(404);
    case "invalid":
      return Response.json({ issues: refusal.issues }, { status: 422 });
    case "conflict":
      return Response.json({ error: "conflict" }, { status: 409 });
    case "duplicates":
      return Response.json({ error: "duplicates", ids: refusal.ids }, { status: 409 });
  }
}
