import { candidateAnchor } from "@/components/capture/candidate-anchor";
import { passageForm } from "@/domain/capture/correction-form";
import { checkForm } from "@/domain/form/read-form";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { viewerOf } from "@/server/auth/viewer";
import { addPassage } from "@/server/capture/commands";
import { answerDecision } from "../answer-decision";

interface Context {
  params: Promise<{ id: string }>;
}

/** Makes a candidate of a passage that somebody marked. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  const viewer = await viewerOf(request);
  const checked = checkForm(passageForm, post.values);
  const span = checked.ok ? checked.value.span : { start: 0, end: 0 };
  const result = await addPassage({ viewer, capture: id, now: new Date() }, span);
  if (result.ok)
    return seeOther(`/capture/${id}?done=added&of=${result.ordinal}#${candidateAnchor(result.ordinal ?? 0)}`);
  if (result.refusal.kind === "empty") return seeOther(`/capture/${id}?done=empty#text`);
  return answerDecision(result, { id, ordinal: 0, viewer, said: "corrected" });
}
