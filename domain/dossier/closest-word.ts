/** A list that is longer is no list of words to choose from, and comparing with all of it takes long. */
const LONGEST_LIST = 500;

/** The known word that a reader most likely meant, by edit distance; null when none is near. */
export function closestWord(word: string, known: Iterable<string>): string | null {
  // Longer words are no typing slips, and each costs its length squared.
  if (word.length > 100) return null;
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { word: string; distance: number } | null = null;
  let compared = 0;
  for (const candidate of known) {
    compared += 1;
    if (compared > LONGEST_LIST) break;
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= limit && (best === null || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word ?? null;
}

/** The end of a message that suggests a word: `; did you mean "x"?`, or nothing. */
export function suggestion(word: string, known: Iterable<string>): string {
  const closest = closestWord(word, known);
  return closest === null ? "" : `; did you mean "${closest}"?`;
}

/** Levenshtein's distance: how many letters to insert, remove or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
