import { notFound, redirect } from "next/navigation";
import { parsePositionAddress } from "@/domain/position/address";
import { positionValues } from "@/domain/position/form-values";
import { requireAction } from "@/server/auth/viewer";
import { openDraft } from "@/server/draft/commands";
import { newDraftId } from "@/server/draft/new-draft-id";
import { findHead } from "@/server/position/head";

interface Context {
  params: Promise<{ id: string }>;
}

/** Opens the form of a change of a position, with what its newest revision says. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await requireAction("write-draft", new URL(request.url).pathname);
  const subject = decodeURIComponent((await params).id);
  const address = parsePositionAddress(subject);
  const head = address && (await findHead(address.negotiation, address.id));
  // Words that were removed for legal reasons are not to be written anew from memory.
  if (!head?.position) notFound();
  const id = newDraftId();
  const values = positionValues(head.position);
  const now = new Date();
  const baseRevisionId = head.revisionId;
  const denial = await openDraft({ viewer, id, kind: "position", subject, values, baseRevisionId, now });
  if (denial !== null) notFound();
  redirect(`/drafts/${id}`);
}
