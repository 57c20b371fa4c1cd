/** A neighbour with which a chosen party or issue changes places. */
const BY = { up: -1, down: 1 } as const;

/**
 * A chosen list after a form's `move=parties.up.SLUG` (or issues, or down): as the form sent it where that names nothing in the
 * list, or there is no neighbour on that side.
 */
export function moved(of: "parties" | "issues", list: readonly string[], move: string | null): readonly string[] {
  const [what, direction, slug = "", ...rest] = move?.split(".") ?? [];
  if (what !== of || rest.length > 0 || (direction !== "up" && direction !== "down")) return list;
  const from = list.indexOf(slug);
  const neighbour = list[from + BY[direction]];
  if (from === -1 || neighbour === undefined) return list;
  return list.map((each) => (each === slug ? neighbour : each === neighbour ? slug : each));
}
