import { normalise } from "./normalise";

/** What two quotes have in common when they are the same words: the normalised form in lower case, to find near-duplicates by. */
export function quoteKey(exact: string): string {
  return normalise(exact).toLowerCase();
}
