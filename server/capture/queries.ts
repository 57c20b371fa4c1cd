import type { Viewer } from "@/domain/access/role";
import { CANDIDATE_STATES, type Candidate, type CandidateState, candidate } from "@/domain/capture/candidate";
import type { NegotiationRecord } from "@/domain/matrix/record";
import { db } from "../db/db";
import { findNegotiation } from "../negotiation/queries";

/** A candidate with what became of it. */
export interface CapturedCandidate {
  /** From 1; those of the rules in the order of the text, then those that were marked by hand. */
  ordinal: number;
  content: Candidate;
  state: CandidateState;
  /** The draft that it became; null where it did not, or that was thrown away. */
  draft: { id: string; outcome: string | null } | null;
}

/** A text with what is proposed from it. */
export interface CaptureRecord {
  id: string;
  negotiation: NegotiationRecord;
  source: { id: string; title: string; language: string };
  text: string;
  writtenOn: string | null;
  candidates: readonly CapturedCandidate[];
}

/** A capture of this person's; null when there is none of that id, or it is somebody else's. */
export async function findCapture(id: string, viewer: Viewer): Promise<CaptureRecord | null> {
  if (!/^[0-9a-f]{32}$/.test(id)) return null;
  const row = await db.capture.findFirst({
    where: { id, userId: viewer.userId },
    include: {
      negotiation: { select: { slug: true } },
      source: { select: { key: true, title: true, language: true } },
      snapshot: { select: { text: true } },
      candidates: { orderBy: { ordinal: "asc" }, include: { draft: { select: { id: true, outcome: true } } } },
    },
  });
  const negotiation = row && (await findNegotiation(row.negotiation.slug));
  if (row === null || negotiation === null) return null;
  const { key, title, language } = row.source;
  return {
    ...{ id, negotiation, text: row.snapshot.text, writtenOn: row.writtenOn },
    source: { id: key, title, language },
    candidates: row.candidates.map(({ ordinal, content, state, draft }) => ({
      ...{ ordinal, draft, content: candidate.parse(content) },
      state: CANDIDATE_STATES.find((known) => known === state) ?? "proposed",
    })),
  };
}

/** A capture in the list of one's own. */
export interface ListedCapture {
  id: string;
  negotiation: string;
  source: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** How many candidates wait for a decision. */
  open: number;
}

const LISTED = 50;

/** This person's latest captures, the newest first. */
export async function listCaptures(viewer: Viewer): Promise<ListedCapture[]> {
  const rows = await db.capture.findMany({
    where: { userId: viewer.userId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: LISTED,
    include: {
      negotiation: { select: { title: true } },
      source: { select: { title: true } },
      _count: { select: { candidates: { where: { state: "proposed" } } } },
    },
  });
  return rows.map(({ id, negotiation, source, createdAt, _count }) => ({
    ...{ id, negotiation: negotiation.title, source: source.title },
    ...{ createdAt: createdAt.toISOString(), open: _count.candidates },
  }));
}
