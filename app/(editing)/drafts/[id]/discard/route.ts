import { isSameOrigin } from "@/server/auth/same-origin";
import { signInAddress, viewerOf } from "@/server/auth/viewer";
import { discardDraft } from "@/server/draft/commands";
import { refuse, seeOther } from "../receive";

interface Context {
  params: Promise<{ id: string }>;
}

/** Throws a draft away. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return refuse(403);
  const { id } = await params;
  const viewer = await viewerOf(request);
  if (viewer === null) return seeOther(signInAddress(`/drafts/${id}`));
  return (await discardDraft(id, viewer)) ? seeOther("/desk") : refuse(404);
}
