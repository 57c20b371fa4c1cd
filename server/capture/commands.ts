import type { Viewer } from "@/domain/access/role";
import { type Candidate, candidate, type TextSpan } from "@/domain/capture/candidate";
import { draftFields } from "@/domain/capture/draft-fields";
import { cutsCharacter } from "@/domain/quote/normalise";
import { type Denial, findDenial } from "../auth/authorise";
import { type Tx, transaction } from "../db/db";
import { takeTurn } from "../db/versions";
import { createDraft } from "../draft/commands";
import { newDraftId } from "../draft/new-draft-id";

/** A decision on one candidate of a capture. */
export interface CandidateDecision {
  viewer: Viewer | null;
  /** The capture's id. */
  capture: string;
  ordinal: number;
  now: Date;
}

/** What became of a decision, or why it was not taken. */
export type CaptureResult =
  | { ok: true; draft: string | null }
  | {
      ok: false;
      refusal:
        | { kind: "denied"; denial: Denial }
        /** There is no such candidate of this person's. */
        | { kind: "unknown" }
        /** Party, issue or answer is not chosen yet. */
        | { kind: "incomplete" }
        /** There are no whole words between the two places. */
        | { kind: "empty" }
        /** Its draft was handed over: it is decided on in review. */
        | { kind: "submitted" };
    };

/** What an editor corrects of a candidate before it is accepted. */
export type Correction = Pick<Candidate, "party" | "issue" | "answer" | "statedOn" | "speaker">;

/** Makes a draft of a candidate: a position's form, filled with what is known. Accepted twice, it is one draft. */
export function acceptCandidate(decision: CandidateDecision): Promise<CaptureResult> {
  return decide(decision, async (tx, viewer, row) => {
    if (row.draft !== null) return { ok: true, draft: row.draft.id };
    const { party, issue, answer } = row.content;
    if (party === null || issue === null || answer === null) return refused("incomplete");
    const { capture, ordinal } = row;
    const values = draftFields(row.content, capture.snapshot.text, {
      id: capture.source.key,
      language: capture.source.language,
    });
    const id = newDraftId();
    const subject = capture.negotiation.slug;
    await createDraft(tx, { viewer, id, kind: "position", subject, values, now: decision.now });
    // Its two times differ: it was filled in, and is no form that was only opened.
    await tx.draft.update({ where: { id }, data: { updatedAt: new Date(decision.now.getTime() + 1) } });
    await tx.captureCandidate.update({
      where: { captureId_ordinal: { captureId: capture.id, ordinal } },
      data: { state: "accepted", draftId: id },
    });
    return { ok: true, draft: id };
  });
}

/** Sets a candidate aside. Its draft goes, unless somebody has typed into it: that one stays on the desk. */
export function dropCandidate(decision: CandidateDecision): Promise<CaptureResult> {
  return decide(decision, (tx, _, row) => putBack(tx, row, "dropped"));
}

/** Takes a decision back: the candidate is proposed again. */
export function undoCandidate(decision: CandidateDecision): Promise<CaptureResult> {
  return decide(decision, (tx, _, row) => putBack(tx, row, "proposed"));
}

/** Says what the rules could not tell or told wrongly. One that is accepted is corrected in its draft. */
export function correctCandidate(decision: CandidateDecision, correction: Correction): Promise<CaptureResult> {
  return decide(decision, async (tx, _, { capture, ordinal, content, draft }) => {
    if (draft !== null) return draft.submittedAt === null ? { ok: true, draft: draft.id } : refused("submitted");
    await tx.captureCandidate.update({
      where: { captureId_ordinal: { captureId: capture.id, ordinal } },
      data: { content: { ...content, ...correction }, state: "proposed" },
    });
    return { ok: true, draft: null };
  });
}

/** Adds a passage that somebody marked, of which nothing is known but its words; the same passage once. */
export function addPassage(
  { viewer, capture: id }: Omit<CandidateDecision, "ordinal">,
  marked: TextSpan,
): Promise<CaptureResult & { ordinal?: number }> {
  return transaction(async (tx) => {
    // Two passages at once would else get one number.
    await takeTurn(tx);
    const denial = await findDenial(tx, viewer, "write-draft");
    if (viewer === null || denial !== null) return denied(denial);
    const capture = await tx.capture.findFirst({
      where: { id, userId: viewer.userId },
      include: { snapshot: { select: { text: true } }, candidates: { orderBy: { ordinal: "asc" } } },
    });
    if (capture === null) return refused("unknown");
    const { text } = capture.snapshot;
    const quote = trimmed(text, marked);
    if (!isPassage(text, quote)) return refused("empty");
    const rows = capture.candidates.map(({ ordinal, content }) => ({ ordinal, ...candidate.parse(content) }));
    const same = rows.find((row) => row.quote.start === quote.start && row.quote.end === quote.end);
    if (same) {
      // Who marks what was dropped wants it after all.
      const dropped = { captureId: id, ordinal: same.ordinal, state: "dropped" };
      await tx.captureCandidate.updateMany({ where: dropped, data: { state: "proposed" } });
      return { ok: true, draft: null, ordinal: same.ordinal };
    }
    const ordinal = (rows.at(-1)?.ordinal ?? 0) + 1;
    const content: Candidate = {
      ...{ party: null, issue: null, answer: null, conditions: null, speaker: null },
      ...{ attribution: "reported-named", statedOn: capture.writtenOn },
      ...{ quote, reasons: [{ code: "by-hand", at: quote }] },
    };
    await tx.captureCandidate.create({ data: { captureId: id, ordinal, content } });
    return { ok: true, draft: null, ordinal };
  });
}

/** A span without the white space at its ends. */
function trimmed(text: string, { start, end }: TextSpan): TextSpan {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}

/** Whether a span is words of a text, with no letter cut through. */
function isPassage(text: string, { start, end }: TextSpan): boolean {
  if (start >= end || end > text.length || text.slice(start, end).trim() === "") return false;
  return !cutsCharacter(text, start) && !cutsCharacter(text, end);
}

type Refused = Extract<CaptureResult, { ok: false }>;

const refused = (kind: "unknown" | "incomplete" | "empty" | "submitted"): Refused => ({ ok: false, refusal: { kind } });
const denied = (denial: Denial | null): Refused => ({
  ok: false,
  refusal: { kind: "denied", denial: denial ?? "signed-out" },
});

type Decided = NonNullable<Awaited<ReturnType<typeof findDecided>>>;

function decide(
  { viewer, capture, ordinal }: CandidateDecision,
  write: (tx: Tx, viewer: Viewer, row: Decided) => Promise<CaptureResult>,
): Promise<CaptureResult> {
  return transaction(async (tx) => {
    const denial = await findDenial(tx, viewer, "write-draft");
    if (viewer === null || denial !== null) return denied(denial);
    const row = await findDecided(tx, viewer, capture, ordinal);
    return row === null ? refused("unknown") : write(tx, viewer, row);
  });
}

async function findDecided(tx: Tx, viewer: Viewer, id: string, ordinal: number) {
  // Of two decisions at once the second waits for the first.
  const { count } = await tx.captureCandidate.updateMany({
    where: { captureId: id, ordinal, capture: { userId: viewer.userId } },
    data: { ordinal },
  });
  if (count !== 1) return null;
  const row = await tx.captureCandidate.findUniqueOrThrow({
    where: { captureId_ordinal: { captureId: id, ordinal } },
    include: {
      draft: { select: { id: true, submittedAt: true, createdAt: true, updatedAt: true } },
      capture: {
        include: {
          negotiation: { select: { slug: true } },
          source: { select: { key: true, language: true } },
          snapshot: { select: { text: true } },
        },
      },
    },
  });
  return { ...row, content: candidate.parse(row.content) };
}

async function putBack(
  tx: Tx,
  { capture, ordinal, draft }: Decided,
  state: "proposed" | "dropped",
): Promise<CaptureResult> {
  if (draft !== null && draft.submittedAt !== null) return refused("submitted");
  const where = { captureId_ordinal: { captureId: capture.id, ordinal } };
  await tx.captureCandidate.update({ where, data: { state, draftId: null } });
  if (draft !== null && !isTyped(draft)) await tx.draft.delete({ where: { id: draft.id } });
  return { ok: true, draft: null };
}

/** Whether a draft was typed into since it was made of a candidate (see acceptCandidate, which sets its two times). */
function isTyped({ createdAt, updatedAt }: { createdAt: Date; updatedAt: Date }): boolean {
  return updatedAt.getTime() > createdAt.getTime() + 1;
}
