import type { CaptureContext, TextSpan } from "./candidate";
import { ruleTable } from "./rule-tables";
import { foldWord, type RuleLanguage, stemWord } from "./stem-word";
import { readWords, type Word } from "./words";

/** An issue that a part of the text speaks of, where, and how surely: from 2 on it is taken. */
export interface IssueMention extends TextSpan {
  issue: string;
  score: number;
  /** Whether the words that name it stand in the proposition itself. */
  literal: boolean;
}

interface Term {
  issue: string;
  stems: readonly string[];
  weight: number;
  literal: boolean;
}

/** The terms by which issues are found, by the stem of their first word. */
export type IssueIndex = ReadonlyMap<string, readonly Term[]>;

/** A keyword weighs 2, one of several words 3; a word of title or proposition what is left of 1.6 or 1 after sharing. */
export function indexIssues(issues: CaptureContext["issues"], language: RuleLanguage): IssueIndex {
  const stop = new Set(ruleTable(language).stopWords.map(foldWord));
  const own = issues.map(({ title, proposition }) => ({
    title: contentStems(title, language, stop),
    proposition: contentStems(proposition, language, stop),
  }));
  const sharing = (stem: string) => own.filter((each) => each.title.has(stem) || each.proposition.has(stem)).length;
  const keywords = new Map<string, number>();
  const terms: Term[] = [];
  issues.forEach((issue, n) => {
    const stems = own[n];
    if (!stems) return;
    const phrases = [issue.title, ...issue.keywords].map((phrase) =>
      readWords(phrase, language).map((word) => word.stem),
    );
    const seen = new Set<string>();
    for (const phrase of phrases) {
      const key = phrase.join(" ");
      if (phrase.length === 0 || seen.has(key) || (phrase.length === 1 && stop.has(phrase[0] ?? ""))) continue;
      seen.add(key);
      keywords.set(key, (keywords.get(key) ?? 0) + 1);
      terms.push({
        issue: issue.slug,
        stems: phrase,
        weight: phrase.length > 1 ? 3 : 2,
        literal: phrase.some((stem) => stems.proposition.has(stem)),
      });
    }
    for (const stem of new Set([...stems.title, ...stems.proposition])) {
      const weight = (stems.title.has(stem) ? 1.6 : 1) / sharing(stem);
      if (!seen.has(stem))
        terms.push({ issue: issue.slug, stems: [stem], weight, literal: stems.proposition.has(stem) });
    }
  });
  const index = new Map<string, Term[]>();
  for (const term of terms) {
    const shared = keywords.get(term.stems.join(" ")) ?? 1;
    const first = term.stems[0];
    if (first !== undefined)
      index.set(first, [...(index.get(first) ?? []), { ...term, weight: term.weight / Math.sqrt(shared) }]);
  }
  return index;
}

function contentStems(phrase: string, language: RuleLanguage, stop: ReadonlySet<string>): Set<string> {
  return new Set(
    readWords(phrase, language)
      .filter((word) => !stop.has(word.folded) && word.folded.length > 1)
      .map((word) => stemWord(word.folded, language)),
  );
}

/** What is left of a term's weight where it is no more than a party's name. */
const NAME_SHARE = 0.4;

/** The issues that a run of words speaks of, the surest first. */
export function findIssues(
  index: IssueIndex,
  words: readonly Word[],
  isParty: (word: Word) => boolean,
): IssueMention[] {
  const found = new Map<string, IssueMention & { seen: Set<string>; main: number }>();
  words.forEach((word, at) => {
    for (const term of index.get(word.stem) ?? []) {
      const length = matchLength(term.stems, words, at);
      if (length === 0) continue;
      const weight = words.slice(at, at + length).every(isParty) ? term.weight * NAME_SHARE : term.weight;
      const end = words[at + length - 1]?.end ?? word.end;
      const key = term.stems.join(" ");
      const before = found.get(term.issue);
      if (before?.seen.has(key)) continue;
      const mention = before ?? {
        issue: term.issue,
        score: 0,
        start: word.start,
        end,
        literal: false,
        seen: new Set(),
        main: 0,
      };
      mention.seen.add(key);
      mention.score += weight;
      mention.literal ||= term.literal;
      if (weight > mention.main) Object.assign(mention, { main: weight, start: word.start, end });
      found.set(term.issue, mention);
    }
  });
  return [...found.values()]
    .map(({ issue, score, start, end, literal }) => ({ issue, score, start, end, literal }))
    .sort((a, b) => b.score - a.score || a.start - b.start);
}

/** How many words the term takes here, a word between two of its own allowed; 0 where it does not stand. */
function matchLength(stems: readonly string[], words: readonly Word[], at: number): number {
  let next = at;
  for (const [n, stem] of stems.entries()) {
    if (words[next]?.stem === stem) next++;
    else if (n > 0 && words[next + 1]?.stem === stem) next += 2;
    else return 0;
  }
  return next - at;
}
