import { returnPath } from "@/domain/access/return-to";
import { valueAt } from "@/domain/form/values";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { dropNote, leaveNote } from "@/server/auth/note";
import { signInWithCode } from "@/server/auth/sign-in";
import { signInAddress } from "@/server/auth/viewer";

/** The second step of signing in; one that took too long, or too many tries, begins again with the password. */
export async function POST(request: Request): Promise<Response> {
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  const returnTo = returnPath(valueAt(post.values, "return"));
  const result = await signInWithCode(request.headers, valueAt(post.values, "code"));
  if (result.state === "signed-in") return seeOther(returnTo, [...result.cookies, dropNote("/sign-in")]);
  const note = leaveNote({ said: result.state === "wrong" ? "wrong-code" : result.state }, "/sign-in");
  const again = result.state === "expired" ? signInAddress(returnTo) : codeAddress(returnTo);
  return seeOther(again, [...result.cookies, note]);
}

function codeAddress(returnTo: string): string {
  return `/sign-in/code?return=${encodeURIComponent(returnTo)}`;
}
