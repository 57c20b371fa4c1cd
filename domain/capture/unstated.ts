import type { TextSpan } from "./candidate";
import { type Cue, findAll } from "./cue";
import { ruleTable } from "./rule-tables";
import type { Scene, SentenceScene } from "./scene";

/** How many words a negation reaches forward at most (NegEx takes five), up to the next comma. */
const REACH = 3;

/** The words that turn a cue round, as far as their scope reaches; null where it stands as it is. */
export function negationOf(scene: Scene, here: SentenceScene, cue: Cue): TextSpan | null {
  const table = ruleTable(scene.language);
  const before = windowBefore(scene.text, here, cue.start, REACH);
  const negators = findAll(scene.text, table.negators, before);
  if (cue.kind === "modal" || /should$/iu.test(scene.text.slice(cue.start, cue.end))) {
    const after = /^\s+(?:not|never|не|ніколи|никогда)(?!\p{L})/iu.exec(scene.text.slice(cue.end, here.sentence.end));
    if (after) return { start: cue.end + 1, end: cue.end + after[0].length };
  }
  return negators.at(-1) ?? null;
}

/** Whether a cue states nothing now: it is only thought of, asked after, part of a condition, or long past. */
export function unstated(scene: Scene, here: SentenceScene, cue: Cue): boolean {
  const { text } = scene;
  const table = ruleTable(scene.language);
  if (findAll(text, table.hypothetical, windowBefore(text, here, cue.start, 4)).length > 0) return true;
  const clause = clauseOf(here, cue);
  if (findAll(text, table.past, clause).length > 0) return true;
  const lead = { start: clause.start, end: cue.start };
  const condition = findAll(text, table.ifWords, lead).at(-1);
  return condition !== undefined && !/,/u.test(text.slice(condition.end, cue.start));
}

/** From the boundary before the cue to the one after it. */
function clauseOf(here: SentenceScene, cue: Cue): TextSpan {
  return {
    start: here.boundaries.findLast((each) => each.end <= cue.start)?.end ?? here.sentence.start,
    end: here.boundaries.find((each) => each.start >= cue.end)?.start ?? here.sentence.end,
  };
}

/** The last words before a place, back to the nearest sign. */
function windowBefore(text: string, here: SentenceScene, at: number, words: number): TextSpan {
  const before = text.slice(here.sentence.start, at);
  const match = new RegExp(`(?:[\\p{L}\\p{N}'’ʼ-]+\\s+){0,${words}}$`, "u").exec(before);
  return { start: at - (match?.[0].length ?? 0), end: at };
}
