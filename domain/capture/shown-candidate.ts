import type { Candidate, CandidateState } from "./candidate";

/** A candidate as its page shows it, with what became of it. */
export interface ShownCandidate {
  /** Lasting within its capture, from 1. */
  ordinal: number;
  /** In the order of the text, from 1: what marks it there. */
  number: number;
  content: Candidate;
  state: CandidateState;
  /** The draft that it became; null where it did not, or that was thrown away. */
  draft: { id: string; outcome: string | null } | null;
}

/** Candidates in the order of the text, numbered so; each that was accepted and whose draft is gone is proposed again. */
export function inTextOrder(candidates: readonly Omit<ShownCandidate, "number">[]): ShownCandidate[] {
  return candidates
    .toSorted((a, b) => a.content.quote.start - b.content.quote.start || a.ordinal - b.ordinal)
    .map((candidate, index) => ({
      ...candidate,
      number: index + 1,
      state: candidate.state === "accepted" && candidate.draft === null ? "proposed" : candidate.state,
    }));
}

/** The next candidate in the order of the text that waits for a decision, after the one of that ordinal; null when none does. */
export function nextOpen(candidates: readonly ShownCandidate[], ordinal: number): ShownCandidate | null {
  const at = candidates.findIndex((candidate) => candidate.ordinal === ordinal);
  const open = (candidate: ShownCandidate) => candidate.state === "proposed";
  return candidates.slice(at + 1).find(open) ?? candidates.find(open) ?? null;
}
