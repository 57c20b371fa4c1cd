import { LIMITS } from "../dossier/limits";
import type { Candidate, TextSpan } from "./candidate";
import { anyOf, type Cue, findAll } from "./cue";
import type { Holder } from "./holder";
import type { Person } from "./people";
import { officeWords, ruleTable } from "./rule-tables";
import type { Scene, SentenceScene } from "./scene";
import { foldWord, sameName } from "./stem-word";

/** The words that a candidate rests on: the quoted ones if the stance stands in direct speech, otherwise the sentence. */
export function quoteOf(scene: Scene, here: SentenceScene, cue: Cue): TextSpan {
  const speech = here.quotes.find((quote) => cue.start >= quote.start && cue.end <= quote.end);
  const { sentence } = here;
  return fitted(
    scene.text,
    speech ? { start: Math.max(speech.start, sentence.start), end: Math.min(speech.end, sentence.end) } : sentence,
    cue,
  );
}

/** Trimmed, and cut between words around the cue where it is longer than a quote may be. */
function fitted(text: string, span: TextSpan, cue: TextSpan): TextSpan {
  let { start, end } = span;
  if (end - start > LIMITS.quote) {
    start = Math.max(start, Math.min(cue.start - 300, end - LIMITS.quote));
    while (start < cue.start && start > span.start && !/\s/u.test(text[start - 1] ?? "")) start++;
    end = Math.min(end, start + LIMITS.quote);
    while (end > cue.end && end < span.end && !/\s/u.test(text[end] ?? "")) end--;
  }
  while (start < end && /[\s“”"«»„]/u.test(text[start] ?? "")) start++;
  while (end > start && /[\s“”"«»„,]/u.test(text[end - 1] ?? "")) end--;
  return { start, end };
}

/** How we know it: from the party's own paper, its named speaker's own words, or a report. */
export function attributionOf(
  scene: Scene,
  here: SentenceScene,
  cue: Cue,
  speaker: string | null,
): Candidate["attribution"] {
  const table = ruleTable(scene.language);
  if (findAll(scene.text, table.anonymous, here.sentence).length > 0) return "reported-anonymous";
  const quoted = here.quotes.some((quote) => cue.start >= quote.start && cue.end <= quote.end);
  if (quoted && speaker !== null) return "on-record";
  if (findAll(scene.text, table.documents, { start: here.sentence.start, end: cue.start }).length > 0)
    return "official-document";
  return "reported-named";
}

/** The person who says it, as the text gives the name in full; null where only the party is named. */
export function speakerName(scene: Scene, holder: Holder, people: readonly Person[]): string | null {
  const by = holder.saying?.by?.kind === "party" ? holder.saying.by : holder.at;
  const last = scene.text.slice(by.start, by.end).replace(/['’]s$/u, "");
  const known = people.find((person) =>
    last.split(/\s+/u).some((word) => sameName(foldWord(person.surname), foldWord(word))),
  );
  if (known) return known.name;
  const found = scene.names.get(last);
  if (found !== undefined) return found;
  const name = longestName(scene, last);
  scene.names.set(last, name);
  return name;
}

/** "Sergei Lavrov" where the text has it once, "Lavrov" where it gives him an office; null for a place or a body. */
function longestName(scene: Scene, alias: string): string | null {
  const table = ruleTable(scene.language);
  const folded = foldWord(alias);
  let office = false;
  for (const mention of scene.allMentions) {
    const word = scene.words[mention.last];
    if (!word || !mention.asRecorded || mention.first !== mention.last || !sameName(folded, word.folded)) continue;
    const before = scene.words[mention.first - 1];
    if (!before || !/^\s$/u.test(scene.text.slice(before.end, word.start))) continue;
    const own = scene.text.slice(before.start, before.end);
    const isOffice = own.search(anyOf(officeWords(scene.language))) >= 0;
    office ||= own.search(anyOf(table.titles)) === 0;
    const isParty = scene.allMentions.some((other) => before.start < other.end && other.start < before.end);
    const opensSentence =
      /(?:^|[.!?…\n“"«])\s*$/u.test(scene.text.slice(Math.max(0, before.start - 6), before.start)) &&
      isFunctionWord(own, table.stopWords);
    if (before.capital && !isOffice && !isParty && !opensSentence && !/^\p{Lu}+$/u.test(own)) return `${own} ${alias}`;
  }
  return office ? alias : null;
}

function isFunctionWord(word: string, stopWords: readonly string[]): boolean {
  const folded = foldWord(word);
  return (
    folded.length < 4 ||
    stopWords.includes(folded) ||
    /^(?:does|when|where|while|both|many|since|after|before|western|then)$/u.test(folded)
  );
}
