import { valueAt } from "@/domain/form/values";
import { confirmSecondFactor } from "@/server/auth/account";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { leaveNote } from "@/server/auth/note";
import { signInAddress, viewerOf } from "@/server/auth/viewer";
import { accountAnswer } from "../../answer";

/** Switches a second factor on, once a code proved that the app works. */
export async function POST(request: Request): Promise<Response> {
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  if ((await viewerOf(request)) === null) return seeOther(signInAddress("/account"));
  const result = await confirmSecondFactor(request.headers, valueAt(post.values, "code"));
  if (result.ok) return accountAnswer(result, "done-second-factor");
  return seeOther("/account/second-factor", [leaveNote({ said: result.said }, "/account")]);
}
