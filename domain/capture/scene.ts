import type { CaptureContext, TextSpan } from "./candidate";
import { type Cue, findAll, findCues } from "./cue";
import { findIssues, type IssueIndex, type IssueMention } from "./find-issues";
import type { PartyMention } from "./find-parties";
import { ruleTable } from "./rule-tables";
import type { Sentence } from "./sentences";
import type { RuleLanguage } from "./stem-word";
import { findSubjects, type Subject } from "./subject";
import type { Word } from "./words";

/** The whole text, as the rules see it. */
export interface Scene {
  text: string;
  language: RuleLanguage;
  context: CaptureContext;
  words: readonly Word[];
  /** Of the sentence in hand. */
  mentions: readonly PartyMention[];
  /** Of the whole text. */
  allMentions: readonly PartyMention[];
  /** What `speakerName` found already. */
  names: Map<string, string | null>;
  quotes: readonly TextSpan[];
  index: IssueIndex;
}

/** Who says something in a sentence, and the words that tell it. */
export interface Saying extends TextSpan {
  /** None: nobody's of the parties; null: whoever spoke before. */
  parties: readonly string[] | null;
  by: Subject | null;
}

/** One sentence, and what was found in it. */
export interface SentenceScene {
  sentence: Sentence;
  cues: readonly Cue[];
  subjects: readonly Subject[];
  sayings: readonly Saying[];
  quotes: readonly TextSpan[];
  boundaries: readonly TextSpan[];
}

const crosses = (a: TextSpan, b: TextSpan) => a.start < b.end && b.start < a.end;

/** What one sentence of the text holds. */
export function readSentenceScene(scene: Scene, sentence: Sentence): SentenceScene {
  const { text, language } = scene;
  const table = ruleTable(language);
  const terms = findIssuesIn(scene, sentence);
  const isInIssue = (span: TextSpan) =>
    terms.some((term) => crosses(term, span) && term.end - term.start > span.end - span.start + 2);
  const quotes = scene.quotes.filter((quote) => crosses(quote, sentence));
  const subjects = findSubjects({ text, words: scene.words, mentions: scene.mentions, language, isInIssue }, sentence);
  const cues = findCues(text, language, sentence);
  const inQuote = (span: TextSpan) => quotes.some((quote) => crosses(quote, span));
  const boundaries = [...findAll(text, table.boundaries, sentence), ...findSigns(text, sentence)].sort(
    (a, b) => a.start - b.start,
  );
  const sayings: Saying[] = findAll(text, table.saying, sentence)
    .filter((span) => !inQuote(span))
    .map((span) =>
      sayingAt(
        text,
        span,
        subjects.filter((subject) => !inQuote(subject)),
        quotes,
      ),
    );
  for (const span of findAll(text, table.accordingTo, sentence)) {
    const named = scene.mentions.find(
      (mention) =>
        mention.start >= span.end &&
        mention.start - span.end < 60 &&
        !/[,;.]/u.test(text.slice(span.end, mention.start)),
    );
    // «по его словам» goes on with whoever spoke; a name that is not known is nobody's.
    const pronoun = /(?<!\p{L})(?:его|ее|её|их|його|її|їх)(?!\p{L})/iu.test(text.slice(span.start, span.end));
    const by: Subject | null = named ? { ...named, parties: [named.party], kind: "party" } : null;
    sayings.push({ ...span, parties: by?.parties ?? (pronoun ? null : []), by });
  }
  return { sentence, cues, subjects, sayings: sayings.sort((a, b) => a.start - b.start), quotes, boundaries };
}

function findSigns(text: string, sentence: Sentence): TextSpan[] {
  return Array.from(text.slice(sentence.start, sentence.end).matchAll(/;|\s[—–]\s|:\s/gu), (match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
}

/** Who does the saying: whoever stands right before the verb, then whoever stands right behind it, then who stands before at all. */
function sayingAt(text: string, span: TextSpan, subjects: readonly Subject[], quotes: readonly TextSpan[]): Saying {
  const left = subjects.findLast((subject) => subject.end <= span.start);
  const right = subjects.find((subject) => subject.start >= span.end);
  const quoteBetween = (from: number, to: number) => quotes.some((quote) => quote.start >= from && quote.end <= to);
  const count = (from: number, to: number) => text.slice(from, to).trim().split(/\s+/u).filter(Boolean).length;
  const isRight =
    right &&
    count(span.end, right.start) <= 7 &&
    !/[,;:]|\bthat\b/u.test(text.slice(span.end, right.start)) &&
    right.kind !== "pronoun";
  const isLeft = left && !quoteBetween(left.end, span.start) && count(left.end, span.start) <= 14;
  const inverted = /[,"”»—–]\s*$/u.test(text.slice(Math.max(0, span.start - 6), span.start).trimEnd());
  // Elsewhere than in English the verb may come first anywhere.
  const first = startsPart(text, span, quotes) || /\p{Script=Cyrillic}/u.test(text.slice(span.start, span.end));
  const by = inverted && isRight ? right : isLeft ? left : first && isRight ? right : null;
  if (by === null) return { ...span, parties: startsPart(text, span, quotes) ? null : [], by };
  return { ...span, parties: by.kind === "first-person" ? null : by.parties, by };
}

/** Whether nobody stands before the verb at all: it then goes on with whoever spoke; a name that is not known is nobody's. */
function startsPart(text: string, span: TextSpan, quotes: readonly TextSpan[]): boolean {
  const from = Math.max(
    span.start - 80,
    ...quotes.filter((quote) => quote.end <= span.start).map((quote) => quote.end),
  );
  return !/[\p{L}\p{N}]/u.test(
    text
      .slice(Math.max(0, from), span.start)
      .split(/[.!?\n]/u)
      .at(-1) ?? "",
  );
}

/** The issues that a part of the text speaks of. */
export function findIssuesIn(scene: Scene, span: TextSpan): IssueMention[] {
  const words = scene.words.slice(lowerBound(scene.words, span.start), lowerBound(scene.words, span.end));
  return findIssues(scene.index, words, (word) => scene.mentions.some((mention) => crosses(mention, word)));
}

/** The number of the first word that starts at or after a place. */
function lowerBound(words: readonly Word[], at: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
