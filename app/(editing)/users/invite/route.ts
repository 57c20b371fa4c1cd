import { inviteForm } from "@/domain/access/account-form";
import { linkPath } from "@/domain/access/one-time-link";
import { checkForm } from "@/domain/form/read-form";
import { valueAt } from "@/domain/form/values";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { leaveNote } from "@/server/auth/note";
import { inviteUser } from "@/server/auth/user-commands";
import { viewerOf } from "@/server/auth/viewer";
import { refusal } from "../refusal";

/** Invites somebody; the page then shows the link to hand over. */
export async function POST(request: Request): Promise<Response> {
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  const by = { viewer: await viewerOf(request), now: new Date() };
  const typed = { email: valueAt(post.values, "email").slice(0, 300), role: valueAt(post.values, "role").slice(0, 50) };
  const form = checkForm(inviteForm, post.values);
  if (!form.ok && by.viewer?.role === "administrator")
    return seeOther("/users", [leaveNote({ said: "form", typed, issues: form.issues.slice(0, 10) }, "/users")]);
  if (!form.ok) return refusal(by.viewer === null ? "signed-out" : "forbidden");
  const result = await inviteUser(form.value, by);
  if (!result.ok) return refusal(result.refusal, typed);
  return seeOther("/users", [leaveNote({ said: "done-invited", link: linkPath(result.value) }, "/users")]);
}
