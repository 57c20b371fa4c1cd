import { linkPath } from "@/domain/access/one-time-link";
import { valueAt } from "@/domain/form/values";
import { acceptLink } from "@/server/auth/accept-link";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { leaveNote } from "@/server/auth/note";
import { signIn } from "@/server/auth/sign-in";

/** Does what a one-time link is for, and signs in who used it. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  const now = new Date();
  const result = await acceptLink(token, post.values, now);
  if (result.ok) {
    const password = valueAt(post.values, "password");
    const session = await signIn(request.headers, { email: result.email, password }, now);
    const next = { "signed-in": "/desk", "second-factor": "/sign-in/code" }[String(session.state)] ?? "/sign-in";
    return seeOther(next, session.cookies);
  }
  if (result.refusal === "gone") return seeOther(linkPath(token));
  const typed = {
    name: valueAt(post.values, "name").slice(0, 200),
    email: valueAt(post.values, "email").slice(0, 300),
  };
  return seeOther(linkPath(token), [leaveNote({ typed, issues: result.issues.slice(0, 10) }, "/link")]);
}
