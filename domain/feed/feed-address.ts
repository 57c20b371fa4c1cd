/** What a feed tells of: all of a negotiation, what one party stated in it, or what was stated on one of its issues. */
export type FeedScope = { kind: "negotiation" } | { kind: "party"; party: string } | { kind: "issue"; issue: string };

/** The page that shows what a feed tells of. */
export function followedPath(negotiation: string, scope: FeedScope): string {
  if (scope.kind === "party") return `/n/${negotiation}/parties/${scope.party}`;
  if (scope.kind === "issue") return `/n/${negotiation}/issues/${scope.issue}`;
  return `/n/${negotiation}`;
}

/** The address of a feed: lasting, as whoever follows it keeps it. */
export function feedPath(negotiation: string, scope: FeedScope): string {
  return `${followedPath(negotiation, scope)}/feed.atom`;
}
