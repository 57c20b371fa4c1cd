import { returnPath } from "@/domain/access/return-to";
import { valueAt } from "@/domain/form/values";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { dropNote, leaveNote } from "@/server/auth/note";
import { signIn } from "@/server/auth/sign-in";
import { signInAddress } from "@/server/auth/viewer";

/** Signs in, and leads to where the person was going; or back to the form, with the address still in it. */
export async function POST(request: Request): Promise<Response> {
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  const [email, password] = [valueAt(post.values, "email"), valueAt(post.values, "password")];
  const returnTo = returnPath(valueAt(post.values, "return"));
  const result = await signIn(request.headers, { email, password }, new Date());
  if (result.state === "signed-in") return seeOther(returnTo, [...result.cookies, dropNote("/sign-in")]);
  if (result.state === "second-factor")
    return seeOther(`/sign-in/code?return=${encodeURIComponent(returnTo)}`, [...result.cookies, dropNote("/sign-in")]);
  const note = leaveNote({ said: result.state, typed: { email: email.slice(0, 254) } }, "/sign-in");
  return seeOther(signInAddress(returnTo), [note]);
}
