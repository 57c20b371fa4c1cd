import type { TextSpan } from "./candidate";
import { concernedFirst } from "./concerned-first";
import { isGoverned } from "./content";
import type { Cue } from "./cue";
import { ruleTable } from "./rule-tables";
import type { Saying, Scene, SentenceScene } from "./scene";

/** Whose stance some words say, and the words that tell it. */
export interface Holder {
  parties: readonly string[];
  at: TextSpan;
  /** Who says so, where it is said and not told. */
  saying: Saying | null;
  /** The party is told by a pronoun, or not at all: it stands in a sentence before. */
  carried: boolean;
}

/** What the sentences before leave behind. */
export interface Carried {
  /** Who was last a subject or spoke, and where. */
  subject: { parties: readonly string[]; at: TextSpan } | null;
  speaker: { parties: readonly string[]; at: TextSpan; saying: Saying } | null;
}

/** Who holds the stance that a cue says; null where that is nobody of the parties, or cannot be told. */
export function findHolder(scene: Scene, here: SentenceScene, cue: Cue, carried: Carried): Holder | null {
  const { text, language } = scene;
  const table = ruleTable(language);
  const quote = here.quotes.find((span) => cue.start >= span.start && cue.end <= span.end) ?? null;
  const saying = sayingOf(text, here, cue, quote, carried);
  const speaker = speakerOf(saying, carried, quote !== null);

  if (cue.kind === "noun") return possessor(scene, here, cue, saying, speaker);

  const concerned =
    cue.kind === "predicate" || isPassive(text, cue)
      ? nextNamed(scene, cue.end, cue.kind === "predicate" ? table.concerns : table.agents)
      : null;
  const opening = cue.kind === "predicate" || cue.kind === "modal" ? concernedFirst(scene, here, cue) : null;
  if (opening) return agreeing({ parties: [opening.party], at: opening, saying, carried: false }, speaker);
  if (concerned) return agreeing({ parties: [concerned.party], at: concerned, saying, carried: false }, speaker);
  if (cue.kind === "modal" || cue.kind === "predicate")
    return speaker ? { ...speaker, saying, carried: speaker.carried } : null;
  if (isPassive(text, cue)) return null;

  // "…, ruling out": whoever did what stands before did this too.
  if (
    /^\p{L}+ing(?!\p{L})/u.test(text.slice(cue.start, cue.end)) &&
    /,\s+$/u.test(text.slice(0, cue.start).slice(-3))
  ) {
    const main = here.cues.findLast(
      (other) => other.kind === "verb" && other.end <= cue.start && !isGoverned(scene, here, other),
    );
    if (main) return findHolder(scene, here, main, carried);
  }
  const from = quote ? quote.start : here.sentence.start;
  const subject = here.subjects.findLast(
    (each) =>
      each.end <= cue.start &&
      each.start >= from &&
      !isObject(here, each.start, text) &&
      (quote !== null || !here.quotes.some((q) => each.start >= q.start && each.end <= q.end)),
  );
  if (!subject) {
    if (quote) return null;
    const after =
      language === "en"
        ? null
        : here.subjects.find((each) => each.kind === "party" && each.start >= cue.end && each.start - cue.end < 25);
    if (after?.parties) return agreeing({ parties: after.parties, at: after, saying, carried: false }, speaker);
    // A sentence that starts with its verb goes on with whoever was last spoken of; anything else names somebody unknown.
    return cue.start - here.sentence.start <= 3 && carried.subject
      ? { ...carried.subject, saying: null, carried: true }
      : null;
  }
  if (subject.kind === "first-person") return speaker ? { ...speaker, saying, carried: speaker.carried } : null;
  if (subject.parties === null) {
    const antecedent = here.subjects.findLast(
      (each) => each.end <= subject.start && each.parties !== null && (quote === null || each.start >= quote.start),
    );
    if (antecedent?.parties?.length)
      return agreeing({ parties: antecedent.parties, at: antecedent, saying, carried: false }, speaker);
    if (antecedent) return null;
    if (speaker && saying && quote === null) return { ...speaker, saying, carried: speaker.carried };
    return quote === null && carried.subject ? { ...carried.subject, saying, carried: true } : null;
  }
  if (subject.parties.length === 0) return null;
  return agreeing({ parties: subject.parties, at: subject, saying, carried: false }, speaker);
}

/** What somebody says of another is not the other's position. */
function agreeing(holder: Holder, speaker: Omit<Holder, "saying"> | null): Holder | null {
  if (holder.saying === null) return holder;
  if (holder.saying.parties?.length === 0) return null;
  if (speaker === null) return holder;
  // "France supports it, its ministry said": the pronoun is whoever stands before it.
  if (holder.saying.by?.kind === "pronoun" && holder.saying.start > holder.at.start) return holder;
  return holder.parties.some((party) => speaker.parties.includes(party)) ? holder : null;
}

function speakerOf(saying: Saying | null, carried: Carried, quoted: boolean): Omit<Holder, "saying"> | null {
  if (saying?.parties?.length === 0) return null;
  if (saying?.parties && saying.by) return { parties: saying.parties, at: saying.by, carried: false };
  const before = quoted ? (carried.speaker ?? carried.subject) : carried.subject;
  return saying && before ? { parties: before.parties, at: before.at, carried: true } : null;
}

/** Who says the part of the sentence that holds the cue: before it without a new part between, or after it. */
function sayingOf(
  text: string,
  here: SentenceScene,
  cue: Cue,
  quote: TextSpan | null,
  carried: Carried,
): Saying | null {
  const others = here.sayings.filter((saying) => saying.end <= cue.start || saying.start >= cue.end);
  const cut = (from: number, to: number) =>
    here.boundaries.some(
      (each) =>
        each.start >= from &&
        each.end <= to &&
        !/[:—–]|adding|saying|arguing|warning|insisting|добавив|отметив|подчеркнув|заявив|додавши|зазначивши|наголосивши|заявивши/u.test(
          text.slice(each.start, each.end),
        ),
    );
  if (quote) {
    const near = [...others].sort((a, b) => distance(a, cue) - distance(b, cue))[0];
    return near ?? carried.speaker?.saying ?? null;
  }
  const before = others.findLast((saying) => saying.end <= cue.start);
  if (before && !cut(before.end, cue.start)) return before;
  const after = others.find((saying) => saying.start >= cue.end);
  if (after && /,\s*(?:\S+\s+){0,8}$/u.test(text.slice(cue.end, after.start)) && !cut(cue.end, after.start))
    return after;
  return null;
}

const distance = (a: TextSpan, b: TextSpan) => (a.start >= b.end ? a.start - b.end : b.start - a.end);

/** "Moscow's demand", "the Russian proposal", "a demand by Moscow", «требование Москвы». */
function possessor(
  scene: Scene,
  here: SentenceScene,
  cue: Cue,
  saying: Saying | null,
  speaker: Omit<Holder, "saying"> | null,
): Holder | null {
  const { text, language } = scene;
  const before = scene.mentions.findLast((mention) => mention.end <= cue.start && mention.start >= here.sentence.start);
  if (before && /^(?:['’]s?)?\s+(?:\p{L}+\s+){0,2}$/u.test(text.slice(before.end, cue.start))) {
    const adjective = /(?:ian|ish|ese|an|ch|ск\p{L}+|цьк\p{L}+)$/u.test(text.slice(before.start, before.end));
    if (before.possessive || (adjective && language === "en") || (adjective && language !== "en"))
      return agreeing({ parties: [before.party], at: before, saying, carried: false }, null);
  }
  const links = language === "en" ? ["by", "from", "of", "made by"] : ["со стороны", "з боку", "от", "від"];
  const after = nextNamed(scene, cue.end, links) ?? (language === "en" ? null : nextNamed(scene, cue.end, []));
  if (after) return agreeing({ parties: [after.party], at: after, saying, carried: false }, null);
  const possessive =
    /(?<!\p{L})(?:its|their|his|her|our|свое\p{L}*|свою|своє\p{L}*|своїх)\s+(?:\p{L}+\s+){0,2}$/iu.test(
      text.slice(here.sentence.start, cue.start),
    );
  const owner = possessive ? here.subjects.findLast((each) => each.end <= cue.start && each.parties !== null) : null;
  if (owner?.parties?.length) return agreeing({ parties: owner.parties, at: owner, saying, carried: false }, speaker);
  return null;
}

/** The party named next, right away or right after one of the words. */
function nextNamed(
  scene: Scene,
  from: number,
  links: readonly string[],
): { party: string; start: number; end: number } | null {
  const mention = scene.mentions.find((each) => each.start >= from);
  if (!mention || mention.start - from > 40) return null;
  const between = scene.text.slice(from, mention.start);
  if (links.length === 0) return /^\s+$/u.test(between) ? mention : null;
  return new RegExp(`^\\s+(?:${links.join("|")})\\s+(?:the\\s+)?(?:\\p{L}+\\s+)?$`, "iu").test(between)
    ? mention
    : null;
}

function isPassive(text: string, cue: Cue): boolean {
  return (
    cue.kind === "verb" &&
    /ed$/u.test(text.slice(cue.start, cue.end)) &&
    /(?<!\p{L})(?:is|are|was|were|be|been|being)\s+(?:\p{L}+ly\s+)?$/iu.test(
      text.slice(Math.max(0, cue.start - 30), cue.start),
    )
  );
}

/** Right behind a stance's words stands whom they act on. */
function isObject(here: SentenceScene, start: number, text: string): boolean {
  return here.cues.some(
    (cue) => cue.kind === "verb" && cue.end <= start && /^\s+(?:the\s+)?$/u.test(text.slice(cue.end, start)),
  );
}
