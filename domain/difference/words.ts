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
export function wordDifference(before: string, after: string): readonly WordChange[] {
  const removed = wordsOf(before);
  const added = wordsOf(after);
  const changes: WordChange[] = [];
  // White space is not compared as a word: a sentence rewritten from end to end would keep its spaces, and nothing else.
  const parts = diffArrays(
    removed.words.map(({ letters }) => letters),
    added.words.map(({ letters }) => letters),
  );
  for (const part of parts) {
    const old = part.added ? [] : removed.words.splice(0, part.count);
    const fresh = part.removed ? [] : added.words.splice(0, part.count);
    if (part.added) changes.push({ kind: "added", text: textOf(fresh) });
    else if (part.removed) changes.push({ kind: "removed", text: textOf(old) });
    else {
      old.forEach(({ space, letters }, index) => {
        changes.push(...spaceDifference(space, fresh[index]?.space ?? ""), { kind: "same", text: letters });
      });
    }
  }
  return gather([...changes, ...spaceDifference(removed.rest, added.rest)]);
}

function wordsOf(text: string): { words: Word[]; rest: string } {
  const words: Word[] = [];
  let space = "";
  // Words are the same in every language that puts spaces between them; the others are told by their letters.
  for (const { segment } of new Intl.Segmenter("en", { granularity: "word" }).segment(text)) {
    if (segment.trim() === "") space += segment;
    else {
      words.push({ space, letters: segment });
      space = "";
    }
  }
  return { words, rest: space };
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

// Joins neighbours, and between two pieces that stayed puts all that was removed before all that was added.
function gather(changes: readonly WordChange[]): WordChange[] {
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
