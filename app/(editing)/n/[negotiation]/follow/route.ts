import { setFollowing } from "@/server/activity/commands";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { signInAddress, viewerOf } from "@/server/auth/viewer";

/** Follows a negotiation, or no longer. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ negotiation: string }> },
): Promise<Response> {
  const { negotiation } = await params;
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  const refused = await setFollowing(negotiation, await viewerOf(request), post.values.follow === "on");
  if (refused === "signed-out") return seeOther(signInAddress("/activity"));
  if (refused !== null) return new Response("Nothing was changed.", { status: refused === "unknown" ? 404 : 403 });
  return seeOther("/activity");
}
