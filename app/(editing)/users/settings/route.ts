import { valueAt } from "@/domain/form/values";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { leaveNote } from "@/server/auth/note";
import { saveSettings } from "@/server/auth/settings";
import { viewerOf } from "@/server/auth/viewer";
import { refusal } from "../refusal";

/** Saves the settings of the site. */
export async function POST(request: Request): Promise<Response> {
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  const by = { viewer: await viewerOf(request), now: new Date() };
  const ticked = (name: string) => valueAt(post.values, name) === "on";
  const settings = {
    soleEditorMayPublish: ticked("sole"),
    storedTextIsPublic: ticked("texts"),
    checksSourcesHourly: ticked("hourly"),
  };
  const denial = await saveSettings(settings, by);
  return denial === null ? seeOther("/users", [leaveNote({ said: "done-settings" }, "/users")]) : refusal(denial);
}
