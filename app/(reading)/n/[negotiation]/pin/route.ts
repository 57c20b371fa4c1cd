import { linkForm } from "@/domain/comparison/link-form";
import { linkPath } from "@/domain/comparison/link-id";
import type { FormIssue } from "@/domain/form/form-issue";
import { checkForm } from "@/domain/form/read-form";
import { valueAt } from "@/domain/form/values";
import { isSlug } from "@/domain/matrix/record";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { signInAddress, viewerOf } from "@/server/auth/viewer";
import { pinView } from "@/server/comparison/commands";
import { allowPin } from "@/server/comparison/pin-allowance";
import { dropPinNote, leavePinNote, type PinNote } from "@/server/comparison/pin-note";
import { siteOrigin } from "@/server/site/origin";

interface Context {
  params: Promise<{ negotiation: string }>;
}

/**
 * Pins the view that a form names, and leads to its link; a refusal leads back to the view, which says why. A script is told
 * by the status.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { negotiation } = await params;
  if (!isSlug(negotiation)) return unknown();
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  const search = valueAt(post.values, "view");
  const typed = { title: valueAt(post.values, "title"), note: valueAt(post.values, "note") };
  const json = request.headers.get("accept")?.includes("application/json") ?? false;
  const refuse = (said: PinNote["said"], more: { issues?: readonly FormIssue[]; again?: Date } = {}) =>
    refused({ negotiation, search, json, now }, { said, typed, issues: more.issues ?? [] }, more.again);

  const now = new Date();
  const viewer = await viewerOf(request);
  // Only who is signed in is offered these fields: this person was until just now.
  if (viewer === null && (typed.title || typed.note)) return refuse("signed-out");
  const words = checkForm(linkForm, typed);
  if (!words.ok) return refuse("form", { issues: words.issues });
  const allowance = await allowPin({ headers: request.headers, viewer, now });
  if (!allowance.ok) return refuse("too-often", { again: allowance.again });

  const result = await pinView({ negotiation, search, viewer, words: words.value, now });
  if (result.ok) {
    const path = linkPath(result.id);
    if (!json) return seeOther(`${path}?pinned=1`, [dropPinNote(negotiation)]);
    const { id, already } = result;
    return Response.json({ id, url: siteOrigin(request.headers) + path, already }, { status: already ? 200 : 201 });
  }
  if (result.refusal === "unknown") return unknown();
  if (result.refusal === "forbidden") return new Response("You may not pin views.", { status: 403 });
  return refuse(result.refusal);
}

function unknown(): Response {
  return new Response("There is no such negotiation.", { status: 404 });
}

const STATUS: Record<PinNote["said"], number> = { "too-often": 429, nothing: 422, form: 422, "signed-out": 401 };

function refused(
  { negotiation, search, json, now }: { negotiation: string; search: string; json: boolean; now: Date },
  note: PinNote,
  again?: Date,
): Response {
  const seconds = again && Math.max(1, Math.ceil((again.getTime() - now.getTime()) / 1000));
  if (json) {
    return Response.json(
      { error: note.said, ...(note.issues.length > 0 && { issues: note.issues }) },
      { status: STATUS[note.said], ...(seconds && { headers: { "retry-after": String(seconds) } }) },
    );
  }
  const minutes = seconds && Math.ceil(seconds / 60);
  const cookie = leavePinNote(negotiation, search, { ...note, ...(minutes && { minutes }) });
  // Written anew: what a post holds can be anything.
  const query = new URLSearchParams(search).toString().replaceAll("%2C", ",");
  const view = `/n/${negotiation}${query === "" ? "" : `?${query}`}`;
  return seeOther(note.said === "signed-out" ? signInAddress(view) : view, [cookie]);
}
