import { valueAt } from "@/domain/form/values";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { leaveNote } from "@/server/auth/note";
import { setSoleEditorMayPublish } from "@/server/auth/settings";
import { viewerOf } from "@/server/auth/viewer";
import { refusal } from "../refusal";

/** Saves the settings of the site. */
export async function POST(request: Request): Promise<Response> {
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  const by = { viewer: await viewerOf(request), now: new Date() };
  const denial = await setSoleEditorMayPublish(valueAt(post.values, "sole") === "on", by);
  return denial === null ? seeOther("/users", [leaveNote({ said: "done-settings" }, "/users")]) : refusal(denial);
}
