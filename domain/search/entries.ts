import type { Source } from "../citation/citation";
import type { Issue, NegotiationRecord, Participation } from "../matrix/record";
import type { Position } from "../position/position";

/** What can be found, in the order in which equally good hits are listed. */
export const SEARCH_KINDS = ["party", "issue", "position", "quote", "source"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One thing that can be found in a negotiation. */
export interface SearchEntry {
  kind: SearchKind;
  /** A slug, a position's id, a source's id; for a quote the position's id, `#` and the quote's number from 1. */
  ref: string;
  title: string;
  /** What is searched besides the title; may be empty. */
  body: string;
}

/** Everything that can be found in a negotiation's published record. */
export function searchEntries(record: NegotiationRecord): SearchEntry[] {
  const names = new Map(record.participations.map(({ party, shortName }) => [party, shortName]));
  const issues = new Map(record.issues.map(({ slug, title }) => [slug, title]));
  return [
    ...record.participations.map(ofParty),
    ...record.issues.map(ofIssue),
    ...record.positions.flatMap((position) =>
      ofPosition(
        position,
        `${names.get(position.party) ?? position.party} on ${issues.get(position.issue) ?? position.issue}`,
      ),
    ),
    ...[...record.sources.values()].map(ofSource),
  ];
}

function ofParty({ party, name, shortName, aliases }: Participation): SearchEntry {
  return { kind: "party", ref: party, title: name, body: lines(shortName === name ? null : shortName, ...aliases) };
}

function ofIssue({ slug, title, proposition, keywords }: Issue): SearchEntry {
  return { kind: "issue", ref: slug, title, body: lines(proposition, ...keywords) };
}

function ofPosition({ id, summary, conditions, speaker, citations }: Position, title: string): SearchEntry[] {
  return [
    { kind: "position", ref: id, title, body: lines(summary, conditions, speaker) },
    ...citations.map(
      ({ exact, translation }, index): SearchEntry => ({
        kind: "quote",
        ref: `${id}#${index + 1}`,
        title,
        body: lines(exact, translation?.text),
      }),
    ),
  ];
}

function ofSource({ id, title, containerTitle, publisher, authors, note }: Source): SearchEntry {
  return { kind: "source", ref: id, title, body: lines(...authors, containerTitle, publisher, note) };
}

/** Joins what there is, a line each. */
function lines(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part).join("\n");
}
