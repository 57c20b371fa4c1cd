/** Where an address led: the one that answered, or null where it is the one that was asked. A fragment stays with the reader. */
export function movedFrom(asked: string, answered: string | null): string | null {
  if (answered === null) return null;
  const address = new URL(asked);
  address.hash = "";
  return address.href === answered ? null : answered;
}
