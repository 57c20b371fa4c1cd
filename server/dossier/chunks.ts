/**
 * How many rows one statement carries. More are no faster, and take more memory: the client plans a statement with all its
 * values, and SQLite keeps it prepared.
 */
const CHUNK = 100;
/** How many positions are written between two steps of progress. */
const STEP = 1_000;

/** Parts of a list that fit into one statement each, in order. */
export function chunks<T>(list: readonly T[]): T[][] {
  return divide(list, CHUNK);
}

/** Parts of a list after each of which progress is shown, in order. */
export function steps<T>(list: readonly T[]): T[][] {
  return divide(list, STEP);
}

function divide<T>(list: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < list.length; from += size) parts.push(list.slice(from, from + size));
  return parts;
}
