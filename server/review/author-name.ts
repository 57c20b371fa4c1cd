/** What editors know an actor by: a person's name, where there still is one, or the actor's label. */
export function authorName({ label, user }: { label: string; user: { name: string } | null }): string {
  return user?.name ?? label;
}
