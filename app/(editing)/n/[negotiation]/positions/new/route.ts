import { notFound, redirect } from "next/navigation";
import { isSlug } from "@/domain/matrix/record";
import { requireAction } from "@/server/auth/viewer";
import { openDraft } from "@/server/draft/commands";
import { newDraftId } from "@/server/draft/new-draft-id";
import { findNegotiation } from "@/server/negotiation/queries";

interface Context {
  params: Promise<{ negotiation: string }>;
}

/** Opens the form of a new position; `party` and `issue` in the address fill those in. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { negotiation: slug } = await params;
  const { pathname, search, searchParams } = new URL(request.url);
  const viewer = await requireAction("write-draft", pathname + search);
  const negotiation = await findNegotiation(slug);
  if (negotiation === null) notFound();
  const id = newDraftId();
  const given = (name: string) => searchParams.get(name)?.slice(0, 80) ?? "";
  const values = {
    party: isSlug(given("party")) ? given("party") : "",
    issue: isSlug(given("issue")) ? given("issue") : "",
    citations: [{}],
  };
  const denial = await openDraft({ viewer, id, kind: "position", subject: slug, values, now: new Date() });
  if (denial !== null) notFound();
  redirect(`/drafts/${id}`);
}
