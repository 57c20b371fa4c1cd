import { candidateAnchor } from "@/components/capture/candidate-anchor";
import { correctionForm } from "@/domain/capture/correction-form";
import { checkForm } from "@/domain/form/read-form";
import { type FormValues, valueAt } from "@/domain/form/values";
import { readFormPost, seeOther } from "@/server/auth/form-post";
import { viewerOf } from "@/server/auth/viewer";
import {
  acceptCandidate,
  type CandidateDecision,
  correctCandidate,
  dropCandidate,
  undoCandidate,
} from "@/server/capture/commands";
import { refuse } from "../../../../../drafts/[id]/receive";
import { answerDecision } from "../../../answer-decision";

interface Context {
  params: Promise<{ id: string; ordinal: string; decision: string }>;
}

/** Takes a decision on one candidate: accept, edit (accept, and open the draft), drop, undo, or correct. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id, ordinal: text, decision: step } = await params;
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  const viewer = await viewerOf(request);
  if (!/^[1-9]\d{0,5}$/.test(text)) return refuse(404);
  const ordinal = Number(text);
  const decision = { viewer, capture: id, ordinal, now: new Date() };
  const of = { id, ordinal, viewer };
  switch (step) {
    case "accept":
      return answerDecision(await acceptCandidate(decision), { ...of, said: "accepted" });
    case "edit": {
      const result = await acceptCandidate(decision);
      if (result.ok && result.draft !== null) return seeOther(`/drafts/${result.draft}`);
      return answerDecision(result, { ...of, said: "accepted" });
    }
    case "drop":
      return answerDecision(await dropCandidate(decision), { ...of, said: "dropped" });
    case "undo":
      return answerDecision(await undoCandidate(decision), { ...of, said: "undone" });
    case "correct":
      return correct(decision, post.values);
    default:
      return refuse(404);
  }
}

async function correct(decision: CandidateDecision, values: FormValues): Promise<Response> {
  const { viewer, capture: id, ordinal } = decision;
  const checked = checkForm(correctionForm, values);
  if (checked.ok) {
    return answerDecision(await correctCandidate(decision, checked.value), { id, ordinal, viewer, said: "corrected" });
  }
  // What was typed comes back with what is wrong.
  const typed = ["party", "issue", "answer", "statedOn", "speaker"].map((name) => [
    name,
    valueAt(values, name).slice(0, 500),
  ]);
  const wrong = checked.issues.map(({ field }) => field).join(",");
  const said = new URLSearchParams([...typed, ["wrong", wrong], ["of", String(ordinal)]]);
  return seeOther(`/capture/${id}?${said}#${candidateAnchor(ordinal)}`);
}
