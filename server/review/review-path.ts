/** The address of a position's review page. */
export function reviewPath({ negotiation, key }: { negotiation: { slug: string }; key: string }): string {
  return `/review/${negotiation.slug}.${encodeURIComponent(key)}`;
}
