import { parsePositionAddress } from "@/domain/position/address";
import { positionValues } from "@/domain/position/form-values";
import { mergeChanges } from "@/domain/position/merge-values";
import { signInAddress } from "@/server/auth/viewer";
import { rebaseDraft } from "@/server/draft/commands";
import { findDraft } from "@/server/draft/queries";
import { findHead, findRevisionText } from "@/server/position/head";
import { receive, refuse, seeOther } from "../receive";

interface Context {
  params: Promise<{ id: string }>;
}

/** Moves a draft onto what somebody else recorded meanwhile, each field as the form chose. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const received = await receive(request, id);
  if (received instanceof Response) return received;
  const { viewer, saved, form, now } = received;
  if (saved !== "saved") return refuse(404);
  const page = `/drafts/${id}`;
  if (viewer === null) return seeOther(signInAddress(page));
  const draft = await findDraft(id, viewer);
  const address = draft && parsePositionAddress(draft.subject);
  if (!draft || !address || draft.baseRevisionId === null) return refuse(404);
  const [head, base] = await Promise.all([
    findHead(address.negotiation, address.id),
    findRevisionText(draft.baseRevisionId),
  ]);
  if (!head?.position || base === null) return refuse(404);
  // Once more somebody was faster: what they did is to be seen first.
  if (form.get("_head") !== String(head.revisionId)) return seeOther(`${page}?refused=1#conflict`);
  const values = mergeChanges(positionValues(base), draft.values, positionValues(head.position), (field) =>
    form.get(`_take.${field}`) === "theirs" ? "theirs" : "mine",
  );
  await rebaseDraft(id, viewer, head.revisionId, values, now);
  return seeOther(`${page}?merged=1`);
}
