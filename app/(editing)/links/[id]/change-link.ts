import type { Viewer } from "@/domain/access/role";
import { readLinkId } from "@/domain/comparison/link-id";
import type { FormIssue } from "@/domain/form/form-issue";
import { type FormValues, valueAt } from "@/domain/form/values";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { leaveNote } from "@/server/auth/note";
import { signInAddress, viewerOf } from "@/server/auth/viewer";
import type { LinkResult } from "@/server/comparison/commands";

export interface LinkContext {
  params: Promise<{ id: string }>;
}

/** What a form asks to be changed about a link. */
export interface LinkPost {
  id: string;
  values: FormValues;
  viewer: Viewer | null;
  now: Date;
}

type Answer = LinkResult | { ok: false; refusal: "form"; issues: readonly FormIssue[] };

const STATUS = { "signed-out": 401, forbidden: 403, unknown: 404, revoked: 409, form: 422 } as const;

/** Changes a link as a form asks, and leads back to the list, which says what came of it. A script is told by the status. */
export async function changeLink(
  request: Request,
  { params }: LinkContext,
  done: "done-renamed" | "done-revoked",
  change: (post: LinkPost) => Promise<Answer>,
): Promise<Response> {
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  const viewer = await viewerOf(request);
  const id = readLinkId((await params).id) ?? "";
  const { values } = post;
  const answer: Answer =
    viewer === null
      ? { ok: false, refusal: "signed-out" }
      : id === ""
        ? { ok: false, refusal: "unknown" }
        : await change({ id, values, viewer, now: new Date() });

  const page = valueAt(values, "all") === "on" ? "/links?all=1" : "/links";
  if (request.headers.get("accept")?.includes("application/json")) {
    return answer.ok
      ? Response.json({ ok: true })
      : Response.json({ error: answer.refusal }, { status: STATUS[answer.refusal] });
  }
  if (answer.ok) return seeOther(page, [leaveNote({ said: done }, "/links")]);
  if (answer.refusal === "signed-out") return seeOther(signInAddress(page));
  if (answer.refusal === "unknown" || answer.refusal === "forbidden") {
    return new Response("There is no such link.", { status: STATUS[answer.refusal] });
  }
  const typed = {
    link: id,
    title: valueAt(values, "title").slice(0, 300),
    note: valueAt(values, "note").slice(0, 600),
  };
  const issues = answer.refusal === "form" ? answer.issues.slice(0, 4) : [];
  return seeOther(page, [leaveNote({ said: answer.refusal, typed, issues }, "/links")]);
}
