import { linkPath } from "@/domain/access/one-time-link";
import { ROLES } from "@/domain/access/role";
import { valueAt } from "@/domain/form/values";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { leaveNote, type Note } from "@/server/auth/note";
import { changeRole, disableUser, enableUser, makeResetLink } from "@/server/auth/user-commands";
import { viewerOf } from "@/server/auth/viewer";
import { refusal } from "../../refusal";

/** Changes one person: the pressed button says what. */
export async function POST(request: Request, { params }: { params: Promise<{ user: string }> }): Promise<Response> {
  const { user } = await params;
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  const by = { viewer: await viewerOf(request), now: new Date() };
  switch (valueAt(post.values, "change")) {
    case "role": {
      const role = ROLES.find((known) => known === valueAt(post.values, "role"));
      if (role === undefined) return new Response("This is no role.", { status: 400 });
      const result = await changeRole(user, role, by);
      return result.ok ? done({ said: "done-role" }) : refusal(result.refusal);
    }
    case "disable": {
      const result = await disableUser(user, by);
      return result.ok ? done({ said: "done-disabled" }) : refusal(result.refusal);
    }
    case "enable": {
      const result = await enableUser(user, by);
      return result.ok ? done({ said: "done-enabled" }) : refusal(result.refusal);
    }
    case "reset": {
      const result = await makeResetLink(user, by);
      return result.ok ? done({ said: "done-reset", link: linkPath(result.value) }) : refusal(result.refusal);
    }
    default:
      return new Response("This is no change.", { status: 400 });
  }
}

function done(note: Note): Response {
  return seeOther("/users", [leaveNote(note, "/users")]);
}
