import { valueAt } from "@/domain/form/values";
import { startSecondFactor } from "@/server/auth/account";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { signInAddress, viewerOf } from "@/server/auth/viewer";
import { accountAnswer } from "../../answer";

/** Begins to set up a second factor. */
export async function POST(request: Request): Promise<Response> {
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  if ((await viewerOf(request)) === null) return seeOther(signInAddress("/account"));
  const result = await startSecondFactor(request.headers, valueAt(post.values, "password"));
  return result.ok ? seeOther("/account/second-factor", result.cookies) : accountAnswer(result, "");
}
