/** How many rows one statement carries: with up to 20 columns, less than the values that either database takes at once. */
const CHUNK = 1_000;

/** Parts of a list that fit into one statement each, in order. */
export function chunks<T>(list: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < list.length; from += CHUNK) parts.push(list.slice(from, from + CHUNK));
  return parts;
}
