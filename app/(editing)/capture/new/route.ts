import { notFound, redirect } from "next/navigation";
import { isSlug } from "@/domain/matrix/record";
import { requireAction } from "@/server/auth/viewer";
import { findSourceText } from "@/server/capture/source-text";
import { openDraft } from "@/server/draft/commands";
import { newDraftId } from "@/server/draft/new-draft-id";
import { findNegotiation } from "@/server/negotiation/queries";

/** Opens the form for a text, for the negotiation that the address names; with `source`, filled with what is stored of that. */
export async function GET(request: Request): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url);
  const viewer = await requireAction("write-draft", pathname + search);
  const slug = searchParams.get("negotiation");
  // The page of captures asks for which negotiation.
  if (slug === null) redirect("/capture");
  const negotiation = isSlug(slug) ? await findNegotiation(slug) : null;
  if (negotiation === null) notFound();
  const source = await findSourceText(searchParams.get("source") ?? "");
  const id = newDraftId();
  // A stored text is known by its words: it stays the copy that it is, and its address is not asked again.
  const values = { url: source?.url ?? "", text: source?.text ?? "" };
  const subject = negotiation.slug;
  const denial = await openDraft({ viewer, id, kind: "capture", subject, values, now: new Date() });
  if (denial !== null) notFound();
  redirect(`/drafts/${id}`);
}
