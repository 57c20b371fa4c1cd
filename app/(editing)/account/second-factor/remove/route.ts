import { valueAt } from "@/domain/form/values";
import { removeSecondFactor } from "@/server/auth/account";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { signInAddress, viewerOf } from "@/server/auth/viewer";
import { accountAnswer } from "../../answer";

/** Removes the second factor. */
export async function POST(request: Request): Promise<Response> {
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  if ((await viewerOf(request)) === null) return seeOther(signInAddress("/account"));
  const result = await removeSecondFactor(request.headers, valueAt(post.values, "password"));
  return accountAnswer(result, "done-no-second-factor");
}
