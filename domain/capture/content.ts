import type { TextSpan } from "./candidate";
import { type Cue, findAll } from "./cue";
import { ruleTable } from "./rule-tables";
import type { Scene, SentenceScene } from "./scene";

/** The part of the sentence that tells what a cue is about: from it to where a new part starts. */
export function contentOf(scene: Scene, here: SentenceScene, cue: Cue): TextSpan {
  const { text } = scene;
  const quote = here.quotes.find((span) => cue.start >= span.start && cue.end <= span.end);
  const stop =
    here.boundaries.find((each) => each.start >= cue.end && !opensCondition(text, each))?.start ?? here.sentence.end;
  // "…, the head of its delegation told reporters": who says it is not what it is about.
  const told = here.sayings.find(
    (saying) => saying.start >= cue.end && text.slice(cue.end, saying.start).includes(","),
  );
  const comma = told ? text.lastIndexOf(",", told.start) : here.sentence.end;
  const next = here.cues.find((other) => other.start >= cue.end && isCoordinate(text, here, cue, other));
  const end = Math.min(
    stop,
    comma,
    next ? joint(text, cue.end, next.start) : here.sentence.end,
    quote?.end ?? here.sentence.end,
  );
  return { start: cue.end, end: Math.max(cue.end, end) };
}

/** The part before a cue, as far as it belongs to it: what a passive or a predicate is about. */
export function leadOf(here: SentenceScene, cue: Cue): TextSpan {
  const quote = here.quotes.find((span) => cue.start >= span.start && cue.end <= span.end);
  const start = Math.max(
    here.boundaries.findLast((each) => each.end <= cue.start)?.end ?? here.sentence.start,
    quote?.start ?? here.sentence.start,
    here.sentence.start,
  );
  return { start, end: Math.max(start, cue.start) };
}

const CONJUNCTION = /(?:[,;]|(?<!\p{L})(?:and|but|or|и|а|но|і|й|та|але)(?!\p{L}))/giu;

/** Whether another cue says a stance of its own, beside the first and not under it: "rejected … and demanded …". */
export function isCoordinate(text: string, here: SentenceScene, first: Cue, other: Cue): boolean {
  if (other.kind === "noun") return false;
  const between = text.slice(first.end, other.start);
  if (here.boundaries.some((each) => each.start >= first.end && each.end <= other.start)) return true;
  const last = Array.from(between.matchAll(CONJUNCTION)).at(-1);
  if (!last) return false;
  const tail = between.slice(last.index + last[0].length).trim();
  const from = first.end + last.index;
  const subject = here.subjects.some((each) => each.start >= from && each.end <= other.start);
  return (
    tail.split(/\s+/u).filter(Boolean).length <= 3 ||
    (subject && !/(?<!\p{L})(?:that|to|чтобы|щоб|что|що)(?!\p{L})/iu.test(tail))
  );
}

function joint(text: string, from: number, to: number): number {
  const last = Array.from(text.slice(from, to).matchAll(CONJUNCTION)).at(-1);
  return last ? from + last.index : to;
}

function opensCondition(text: string, span: TextSpan): boolean {
  return /^\s*(?:—|–|:)/u.test(text.slice(span.start, span.end));
}

const PASSIVE_BEFORE = /(?<!\p{L})(?:was|were|is|are|been) (?:\p{L}+ly )?$/iu;

/** Whether a cue stands under another that governs it: "wants Kyiv to accept". The governing cue alone is then a stance. */
export function isGoverned(scene: Scene, here: SentenceScene, cue: Cue): boolean {
  if (cue.kind === "noun") return false;
  return here.cues.some((other) => {
    if (other === cue || other.end > cue.start || other.kind === "predicate") return false;
    // "The owners' proposal that … was dismissed by Norland": a noun does not govern the verb whose subject it is.
    if (other.kind === "noun" && PASSIVE_BEFORE.test(scene.text.slice(Math.max(0, cue.start - 20), cue.start)))
      return false;
    const content = contentOf(scene, here, other);
    return cue.start < content.end && cue.end <= content.end;
  });
}

/** What follows these no longer says anything of the issue before them. */
const LATER_PART =
  /[,;]|(?<!\p{L})(?:before|after|until|unless|while|when|if|до|после|пока|если|після|доки|якщо)(?!\p{L})/iu;

/** Whether an odd number of words around an issue's name turns what is said of it into its opposite: "an end to", "no", "rule out". */
export function isReversed(scene: Scene, span: TextSpan, issue: TextSpan): boolean {
  const rest = scene.text.slice(issue.end, Math.min(span.end, issue.end + 45));
  const stop = rest.search(LATER_PART);
  const near = {
    start: Math.max(span.start, issue.start - 60),
    end: Math.max(issue.end, issue.end + (stop < 0 ? rest.length : stop)),
  };
  const outside = findAll(scene.text, ruleTable(scene.language).reversers, near).filter(
    (span) => span.end <= issue.start || span.start >= issue.end,
  );
  return outside.length % 2 === 1;
}
