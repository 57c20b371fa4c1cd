import { diffArrays } from "diff";
import { joinChanges, type WordChange, wordDifference } from "./words";

/** How many lines may differ between two that both texts have once, before the rest is taken as rewritten. */
const LINES = 300;
/** How many words may differ in one changed passage, before it is taken as rewritten. */
const WORDS = 400;
/** Of all passages together, the sum of the squares of the words that may differ: what bounds the time. */
const EFFORT = 4_000_000;

/**
 * The difference of two whole texts: line by line first, then word by word inside the lines that changed; see
 * {@link wordDifference} for what the pieces are. Lines that both texts have once hold them together (as in "patience"
 * diffs), so that its time grows with their length and hardly with what differs. Where too much differs, a passage is
 * taken as rewritten: removed whole, and added whole.
 */
export function textDifference(before: string, after: string): readonly WordChange[] {
  const changes: WordChange[] = [];
  let effort = EFFORT;
  for (const { removed, added, same } of lineChanges(linesOf(before), linesOf(after))) {
    if (removed + added !== "") {
      const most = Math.min(WORDS, Math.floor(Math.sqrt(effort)));
      const inside = removed === "" || added === "" ? null : wordDifference(removed, added, most);
      effort -= (inside === null ? most : countWords(inside)) ** 2;
      effort = Math.max(effort, 0);
      changes.push(...(inside ?? rewritten(removed, added)));
    }
    if (same !== "") changes.push({ kind: "same", text: same });
  }
  return joinChanges(changes);
}

// The white space at the end of a line is part of it: joined again, the lines are the text.
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n+|[^\n]+$/g) ?? [];
}

/** Lines that were replaced, and those behind them that stayed. */
interface LineChange {
  removed: string;
  added: string;
  same: string;
}

function* lineChanges(before: readonly string[], after: readonly string[]): Generator<LineChange> {
  let [from, to] = [0, 0];
  for (const [oldAt, newAt] of [...anchors(before, after), [before.length, after.length] as const]) {
    yield* betweenAnchors(before.slice(from, oldAt), after.slice(to, newAt));
    if (oldAt < before.length) yield { removed: "", added: "", same: before[oldAt] ?? "" };
    [from, to] = [oldAt + 1, newAt + 1];
  }
}

function* betweenAnchors(before: string[], after: string[]): Generator<LineChange> {
  const parts = diffArrays(before, after, { maxEditLength: LINES });
  if (parts === undefined) {
    yield { removed: before.join(""), added: after.join(""), same: "" };
    return;
  }
  let change: LineChange = { removed: "", added: "", same: "" };
  for (const part of parts) {
    const text = part.value.join("");
    if (part.removed) change.removed += text;
    else if (part.added) change.added += text;
    else {
      yield { ...change, same: text };
      change = { removed: "", added: "", same: "" };
    }
  }
  yield change;
}

/** The lines that each text has once and that both have, by their places: the longest run that stands in one order in both. */
function anchors(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const [old, fresh] = [placesOfUnique(before), placesOfUnique(after)];
  const pairs = [...old].flatMap(([line, at]): [number, number][] => {
    const other = fresh.get(line);
    return other === undefined ? [] : [[at, other]];
  });
  return longestRising(pairs);
}

function placesOfUnique(lines: readonly string[]): Map<string, number> {
  const seen = new Set<string>();
  const places = new Map<string, number>();
  lines.forEach((line, at) => {
    if (seen.has(line)) places.delete(line);
    else {
      seen.add(line);
      if (line.trim() !== "") places.set(line, at);
    }
  });
  return places;
}

/** The longest run of pairs, which rise in their first number, that rises in the second too (patience sorting). */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  interface Link {
    pair: readonly [number, number];
    before: Link | null;
  }
  const ends: Link[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair, before: ends[low - 1] ?? null };
  }
  const run: (readonly [number, number])[] = [];
  for (let link = ends.at(-1) ?? null; link !== null; link = link.before) run.push(link.pair);
  return run.reverse();
}

function rewritten(removed: string, added: string): WordChange[] {
  return [
    { kind: "removed", text: removed },
    { kind: "added", text: added },
  ];
}

function countWords(changes: readonly WordChange[]): number {
  return changes.reduce((sum, { kind, text }) => sum + (kind === "same" ? 0 : text.split(/\s+/).length), 0);
}
