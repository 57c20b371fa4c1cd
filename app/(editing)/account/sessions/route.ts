import { endOtherSessions } from "@/server/auth/account";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { signInAddress, viewerOf } from "@/server/auth/viewer";
import { accountAnswer } from "../answer";

/** Ends all other sessions. */
export async function POST(request: Request): Promise<Response> {
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  if ((await viewerOf(request)) === null) return seeOther(signInAddress("/account"));
  await endOtherSessions(request.headers, new Date());
  return accountAnswer({ ok: true, cookies: [] }, "done-sessions");
}
