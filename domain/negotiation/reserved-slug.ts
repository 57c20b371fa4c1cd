/** Whether a slug leaves an address of Parley's own alone: "/n/talks/issues/new" opens the form of a new issue. */
export function isFreeSlug(slug: string): boolean {
  return slug !== "new";
}
