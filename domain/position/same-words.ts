import { canonicalJson } from "../dossier/canonical-json";
import type { Position } from "./position";

/**
 * Whether two revisions of a position say the same, to the letter: answer, date, words and citations. Its number, its place
 * in our own order and names in addresses are not of what it says.
 */
export function sameWords(a: Position, b: Position): boolean {
  return a === b || wordsOf(a) === wordsOf(b);
}

function wordsOf(position: Position): string {
  const { answer, redLine, termsChanged, statedOn, summary, conditions, attribution, speaker, citations } = position;
  const words = { answer, redLine, termsChanged, statedOn, summary, conditions, attribution, speaker, citations };
  return canonicalJson(JSON.parse(JSON.stringify(words)));
}
