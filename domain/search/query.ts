import { foldedWords } from "./fold";

/** The longest query that is looked at, in characters. */
export const QUERY_LIMIT = 100;

/** A query as a person typed it, without control characters and the space around it, cut to its longest length. */
export function tidyQuery(text: string): string {
  // Half a surrogate pair is no text either, so it is cut by whole characters.
  const written = text.replace(/[\p{Cc}\p{Cs}]/gu, " ").trim();
  return [...written].slice(0, QUERY_LIMIT).join("").trim();
}

/**
 * The folded words of a query, each once: everything found begins some word of its own with each of them. Signs of all
 * kinds only part words, so that nothing a person types is taken for syntax. Empty when there is no word in it.
 */
export function searchWords(query: string): string[] {
  return [...new Set(foldedWords(tidyQuery(query)))];
}
