/**
 * The address of a position's page: its id is unique in its negotiation, so the negotiation's slug goes before it.
 * Slugs have no dot, so the first dot divides the two.
 */
export function positionPath(negotiation: string, id: string): string {
  return `/positions/${negotiation}.${encodeURIComponent(id)}`;
}

/** Reads the negotiation's slug and the position's id from the last part of its address; null when it has no dot. */
export function parsePositionAddress(address: string): { negotiation: string; id: string } | null {
  const dot = address.indexOf(".");
  return dot <= 0 ? null : { negotiation: address.slice(0, dot), id: address.slice(dot + 1) };
}
