import { baseText, mergeOntoBase } from "@/domain/form/base";
import { RECORD_KINDS } from "@/domain/log/record-subject";
import { signInAddress } from "@/server/auth/viewer";
import { saveDraft } from "@/server/draft/commands";
import { findDraft } from "@/server/draft/queries";
import { findRecordedValues } from "@/server/negotiation/recorded-values";
import { receive, refuse, seeOther } from "../receive";

interface Context {
  params: Promise<{ id: string }>;
}

/** Puts a draft of a record together with what somebody else recorded meanwhile, each field as the form chose. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const received = await receive(request, id);
  if (received instanceof Response) return received;
  const { viewer, saved, form, now } = received;
  if (saved !== "saved") return refuse(404);
  const page = `/drafts/${id}`;
  if (viewer === null) return seeOther(signInAddress(page));
  const draft = await findDraft(id, viewer);
  const kind = RECORD_KINDS.find((known) => known === draft?.kind);
  const recorded = draft && kind && (await findRecordedValues(kind, draft.subject));
  if (!recorded) return refuse(404);
  // Once more somebody was faster: what they did is to be seen first.
  if (form.get("_seen") !== baseText(recorded)) return seeOther(`${page}?refused=1#conflict`);
  const values = mergeOntoBase(draft.values, recorded, (name) => form.get(`_take.${name}`) === "theirs");
  await saveDraft(id, viewer, values, now);
  return seeOther(`${page}?merged=1`);
}
