/** The records that a form changes as a whole, as drafts and log entries name them. */
export const RECORD_KINDS = ["negotiation", "round", "issue", "party", "participation", "source", "snapshot"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What a record is known by: its slug or id, and before it the negotiation's slug where it is known in that alone. */
export interface RecordName {
  negotiation: string | null;
  name: string;
}

const WITHIN: readonly RecordKind[] = ["round", "issue", "participation"];

/** How drafts and log entries name a record: "party/russia", "issue/talks.neutrality". */
export function recordSubject(kind: RecordKind, { negotiation, name }: RecordName): string {
  return `${kind}/${negotiation === null ? "" : `${negotiation}.`}${name}`;
}

/** Reads what {@link recordSubject} wrote of a record of that kind; null when the text is something else. */
export function parseRecordSubject(kind: RecordKind, subject: string): RecordName | null {
  if (!subject.startsWith(`${kind}/`)) return null;
  const rest = subject.slice(kind.length + 1);
  if (!WITHIN.includes(kind)) return { negotiation: null, name: rest };
  // Slugs have no dot: the first divides the two.
  const dot = rest.indexOf(".");
  return dot <= 0 ? null : { negotiation: rest.slice(0, dot), name: rest.slice(dot + 1) };
}
