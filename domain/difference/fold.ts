import type { WordChange } from "./words";

/** A piece of a difference, or what was left out of one because it did not change: so many UTF-16 units. */
export type FoldedChange = WordChange | { kind: "skipped"; length: number };

/** The shortest passage that is worth leaving out. */
const LEAST = 200;

/**
 * A difference without the long passages that both texts have: some `context` characters of each stay on the sides of what
 * changed, up to the nearest white space. A difference without changes is left out whole.
 */
export function foldSame(changes: readonly WordChange[], context = 160): readonly FoldedChange[] {
  return changes.flatMap((change, index): FoldedChange[] => {
    if (change.kind !== "same") return [change];
    const { text } = change;
    const from = index === 0 ? 0 : endOfWord(text, context);
    const to = index === changes.length - 1 ? text.length : startOfWord(text, text.length - context);
    if (to - from < LEAST) return [change];
    const kept = (part: string): FoldedChange[] => (part === "" ? [] : [{ kind: "same", text: part }]);
    return [...kept(text.slice(0, from)), { kind: "skipped", length: to - from }, ...kept(text.slice(to))];
  });
}

// A word longer than this is cut; pairs of surrogates are not.
const WORD = 40;

function endOfWord(text: string, at: number): number {
  const space = text.slice(at, at + WORD).search(/\s/);
  return whole(text, space === -1 ? at : at + space);
}

function startOfWord(text: string, at: number): number {
  const from = Math.max(0, at - WORD);
  const space = text.slice(from, Math.max(at, 0)).match(/\s(?=\S*$)/)?.index;
  return whole(text, space === undefined ? Math.max(at, 0) : from + space + 1);
}

function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at;
}
