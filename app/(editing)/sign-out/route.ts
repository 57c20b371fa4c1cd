import { readFormPost, seeOther } from "@/server/auth/form-post";
import { signOut } from "@/server/auth/sign-in";

/** Ends the session, and leads home. */
export async function POST(request: Request): Promise<Response> {
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  return seeOther("/", await signOut(request.headers));
}
