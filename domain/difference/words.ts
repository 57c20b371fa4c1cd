import { diffArrays } from "diff";

/** A piece of text that both texts have, or only the one before (removed) or the one after (added). */
export interface WordChange {
  kind: "same" | "removed" | "added";
  text: string;
}

// A word or a punctuation mark, with the white space before it.
interface Word {
  space: string;
  letters: string;
}

/**
 * The difference of two texts of a record, word by word (words after Unicode UAX 29). Same and removed pieces joined give the text before,
 * same and added ones the text after. What was removed stands before what was added in its place; no piece is empty, and no two
 * neighbours are of one kind. The time grows with the square of what differs: it suits fields, not whole documents.
 */
export function wordDifference(before: string, after: string): readonly WordChange[];
/** As without `most`, but null where more than that many words differ: then no more time is spent. */
export function wordDifference(before: string, after: string, most: number): readonly WordChange[] | null;
export function wordDifference(before: string, after: string, most?: number): readonly WordChange[] | null {
  const removed = wordsOf(before);
  const added = wordsOf(after);
  const changes: WordChange[] = [];
  // White space is not compared as a word: a sentence rewritten from end to end would keep its spaces, and nothing else.
  const [old, fresh] = [removed, added].map(({ words }) => words.map(({ letters }) => letters));
  const parts = diffArrays(old ?? [], fresh ?? [], { maxEditLength: most ?? Number.POSITIVE_INFINITY });
  if (parts === undefined) return null;
  let [oldAt, newAt] = [0, 0];
  for (const part of parts) {
    const gone = part.added ? [] : removed.words.slice(oldAt, oldAt + part.count);
    const come = part.removed ? [] : added.words.slice(newAt, newAt + part.count);
    oldAt += gone.length;
    newAt += come.length;
    if (part.added) changes.push({ kind: "added", text: textOf(come) });
    else if (part.removed) changes.push({ kind: "removed", text: textOf(gone) });
    else {
      gone.forEach(({ space, letters }, index) => {
        changes.push(...spaceDifference(space, come[index]?.space ?? ""), { kind: "same", text: letters });
      });
    }
  }
  return joinChanges([...changes, ...spaceDifference(removed.rest, added.rest)]);
}

function wordsOf(text: string): { words: Word[]; rest: string } {
  const words: Word[] = [];
  let space = "";
  // Words are the same in every language that puts spaces between them; the others are told by their letters.
  const segmenter = new Intl.Segmenter("en", { granularity: "word" });
  for (const stretch of stretches(text)) {
    for (const { segment } of segmenter.segment(stretch)) {
      if (segment.trim() === "") space += segment;
      else {
        words.push({ space, letters: segment });
        space = "";
      }
    }
  }
  return { words, rest: space };
}

/** How long a text the segmenter is given at most: its time grows with the square of it. */
const STRETCH = 2_000;

/** A text in stretches, each beginning with a word, so that none is cut; but for one without white space that is too long. */
function* stretches(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const space = text.slice(from + STRETCH, from + 2 * STRETCH).search(/\s\S/);
    const to = from + STRETCH + (space === -1 ? STRETCH : space + 1);
    yield text.slice(from, to);
    from = to;
  }
}

function textOf(words: readonly Word[]): string {
  return words.map(({ space, letters }) => space + letters).join("");
}

function spaceDifference(before: string, after: string): WordChange[] {
  if (before === after) return [{ kind: "same", text: before }];
  return [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
}

/** Joins neighbours, and between two pieces that stayed puts all that was removed before all that was added. */
export function joinChanges(changes: readonly WordChange[]): WordChange[] {
  const gathered: WordChange[] = [];
  let pending = { same: "", removed: "", added: "" };
  const settle = () => {
    for (const kind of ["same", "removed", "added"] as const) {
      if (pending[kind] !== "") gathered.push({ kind, text: pending[kind] });
    }
    pending = { same: "", removed: "", added: "" };
  };
  for (const { kind, text } of changes) {
    if (kind === "same" && pending.removed + pending.added !== "") settle();
    pending[kind] += text;
  }
  settle();
  return gathered;
}
