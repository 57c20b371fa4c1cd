import { seeOther } from "@/server/auth/form-post";
import { leaveNote } from "@/server/auth/note";
import type { UserRefusal } from "@/server/auth/user-commands";
import { signInAddress } from "@/server/auth/viewer";

/** The answer to a change of users that was refused: to sign in, no such page, or the page with the reason. */
export function refusal(why: UserRefusal, typed?: Readonly<Record<string, string>>): Response {
  if (why === "signed-out") return seeOther(signInAddress("/users"));
  if (why === "forbidden") return new Response("There is no such page.", { status: 404 });
  return seeOther("/users", [leaveNote(typed === undefined ? { said: why } : { said: why, typed }, "/users")]);
}
