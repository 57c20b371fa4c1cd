import { readFormPost, seeOther } from "@/server/auth/form-post";
import { signInAddress, viewerOf } from "@/server/auth/viewer";
import { submitAccepted } from "@/server/capture/submit-accepted";
import { refuse } from "../../../drafts/[id]/receive";

interface Context {
  params: Promise<{ id: string }>;
}

/** Hands all drafts that were accepted from this text over for review. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  const viewer = await viewerOf(request);
  const page = `/capture/${id}`;
  if (viewer === null) return seeOther(signInAddress(page));
  const counts = await submitAccepted(id, viewer, new Date());
  if (counts === null) return refuse(404);
  return seeOther(`${page}?submitted=${counts.submitted}&stay=${counts.refused}`);
}
