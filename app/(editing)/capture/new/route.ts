import { notFound, redirect } from "next/navigation";
import { isSlug } from "@/domain/matrix/record";
import { requireAction } from "@/server/auth/viewer";
import { openDraft } from "@/server/draft/commands";
import { newDraftId } from "@/server/draft/new-draft-id";
import { findNegotiation } from "@/server/negotiation/queries";

/** Opens the form for a text, for the negotiation that the address names; `url` fills in where the text stands. */
export async function GET(request: Request): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url);
  const viewer = await requireAction("write-draft", pathname + search);
  const slug = searchParams.get("negotiation") ?? "";
  const negotiation = isSlug(slug) ? await findNegotiation(slug) : null;
  if (negotiation === null) notFound();
  const id = newDraftId();
  const values = { url: searchParams.get("url")?.slice(0, 2_000) ?? "" };
  const subject = negotiation.slug;
  const denial = await openDraft({ viewer, id, kind: "capture", subject, values, now: new Date() });
  if (denial !== null) notFound();
  redirect(`/drafts/${id}`);
}
