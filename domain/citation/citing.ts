import { indexPositions } from "../matrix/cell-index";
import type { Issue, NegotiationLink, NegotiationRecord, Participation } from "../matrix/record";
import type { Position } from "../position/position";
import type { Citation } from "./citation";

/** One position that rests on a source, with its quotes from that source. */
export interface CitingPosition {
  position: Position;
  issue: Issue;
  participation: Participation;
  quotes: readonly Citation[];
}

/** The positions of one negotiation that rest on a source. */
export interface CitingGroup {
  negotiation: NegotiationLink;
  /** In the order of issues and parties, newest first within a cell. */
  positions: readonly CitingPosition[];
}

/** The published positions of a negotiation that rest on a source; no group when there is none. */
export function citingPositions(record: NegotiationRecord, source: string): CitingGroup[] {
  const index = indexPositions(record);
  const positions = record.issues.flatMap((issue) =>
    record.participations.flatMap((participation) =>
      index
        .of(issue.slug, participation.party)
        .toReversed()
        .flatMap((position): CitingPosition[] => {
          const quotes = position.citations.filter((citation) => citation.source === source);
          return quotes.length > 0 ? [{ position, issue, participation, quotes }] : [];
        }),
    ),
  );
  return positions.length > 0 ? [{ negotiation: { slug: record.slug, title: record.title }, positions }] : [];
}
