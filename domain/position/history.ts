import type { Source } from "../citation/citation";
import type { ActorKind } from "../log/log";
import type { Issue, Participation } from "../matrix/record";
import type { Position } from "./position";
import type { RevisionKind } from "./state";

/** Who did something. */
export interface Actor {
  kind: ActorKind;
  /** A person's name; null for one who was erased. */
  label: string | null;
}

/** One published revision of a position's record. */
export interface Revision {
  number: number;
  kind: RevisionKind;
  /** ISO 8601, UTC: when it became public here. */
  publishedAt: string;
  /** Who recorded it. */
  actor: Actor;
  /** Who published it, where that was somebody else. */
  publisher: Actor | null;
  /** As the log has it; null when none was given. */
  reason: string | null;
  /** What the record said; null when a legal removal has taken its words. */
  position: Position | null;
}

/** That a position was withdrawn, because its record was wrong. */
export interface Retraction {
  reason: string;
  /** ISO 8601, UTC, and who did it; null when the log does not tell. */
  at: string | null;
  actor: Actor | null;
}

/** The full record of one position, with its history. */
export interface PositionRecord {
  id: string;
  negotiation: { slug: string; title: string };
  participation: Pick<Participation, "party" | "shortName">;
  issue: Pick<Issue, "slug" | "title" | "proposition">;
  /** Null while it is published. */
  retraction: Retraction | null;
  /** What is published, or was when it was retracted. */
  shown: Revision;
  /** Newest first; the shown one is among them. */
  revisions: readonly Revision[];
  /** By id: those that some revision cites. */
  sources: ReadonlyMap<string, Source>;
}

/** What can differ between two revisions of one position. */
export const RECORD_FIELDS = [
  "answer",
  "redLine",
  "termsChanged",
  "statedOn",
  "summary",
  "conditions",
  "attribution",
  "speaker",
  "citations",
] as const satisfies readonly (keyof Position)[];
export type RecordField = (typeof RECORD_FIELDS)[number];

/** The fields in which two revisions differ. */
export function changedFields(before: Position, after: Position): RecordField[] {
  return RECORD_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
