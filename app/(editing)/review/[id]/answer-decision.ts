import { parsePositionAddress } from "@/domain/position/address";
import type { ReviewRefusal, ReviewResult } from "@/domain/review/refusal";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { signInAddress, viewerOf } from "@/server/auth/viewer";
import { keepRefusal, openDraft } from "@/server/draft/commands";
import { newDraftId } from "@/server/draft/new-draft-id";
import type { Decision } from "@/server/review/decide";

export interface DecisionContext {
  params: Promise<{ id: string }>;
}

/**
 * Takes a decision that a form posted, and leads on; a decision that is refused leads back to the review page, with what
 * was typed. A script is told by the status.
 */
export async function answerDecision(
  request: Request,
  { params }: DecisionContext,
  step: string,
  take: (decision: Decision) => Promise<ReviewResult>,
): Promise<Response> {
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  const subject = decodeURIComponent((await params).id);
  const address = parsePositionAddress(subject);
  const json = request.headers.get("accept")?.includes("application/json") ?? false;
  if (address === null) return Response.json({ error: "unknown" }, { status: 404 });
  const page = `/review/${address.negotiation}.${encodeURIComponent(address.id)}`;
  const viewer = await viewerOf(request);
  if (viewer === null) {
    return json ? Response.json({ error: "signed-out" }, { status: 401 }) : seeOther(signInAddress(page));
  }
  const { values } = post;
  const now = new Date();
  const { negotiation, id: position } = address;
  const result = await take({ viewer, negotiation, position, values, now });
  if (result.ok) return json ? Response.json({ outcome: result.outcome }) : seeOther(result.outcome);
  const { refusal } = result;
  if (json) return Response.json(inJson(refusal), { status: STATUS[refusal.kind] });
  if (refusal.kind === "signed-out") return seeOther(signInAddress(page));
  if (refusal.kind === "unknown" || refusal.kind === "forbidden") {
    return Response.json({ error: refusal.kind }, { status: STATUS[refusal.kind] });
  }
  const id = newDraftId();
  await openDraft({ viewer, id, kind: "review", subject, values, now });
  if (refusal.kind === "invalid") await keepRefusal(id, viewer, refusal);
  return seeOther(`${page}?refused=${refusal.kind}&step=${step}&text=${id}#problems`);
}

const STATUS: Record<ReviewRefusal["kind"], number> = {
  "signed-out": 401,
  forbidden: 403,
  "own-work": 403,
  "not-author": 403,
  unknown: 404,
  stale: 409,
  "no-such-step": 409,
  "change-waits": 409,
  "override-required": 422,
  invalid: 422,
};

function inJson(refusal: ReviewRefusal): object {
  return refusal.kind === "invalid" ? { issues: refusal.issues } : { error: refusal.kind };
}
