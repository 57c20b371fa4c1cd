import type { Candidate, TextSpan } from "../domain/capture/candidate";
import { proposeCandidates } from "../domain/capture/propose-candidates";
import { ARTICLE_SETS, type ArticleSet, type LabelledArticle, readArticles } from "../seeds/capture/articles";
import { atLeast, type Figure, portion } from "./figure";
import { type Counted, countShared, rates, sumCounts } from "./precision-recall";
import { printTable } from "./table";

const AIMS = { recall: 0.7, precision: 0.6 };

/** Beside the counts: of the answers that are right, how many rest on words that the labelled quote has too. */
interface Measured extends Counted {
  overlapping: number;
}

interface Answer {
  party: string | null;
  issue: string | null;
  answer: string | null;
}

/**
 * Measures what the rules propose beside what an editor would take, by distinct (party, issue, answer) of an article.
 * What goes wrong is listed for the tuned set alone, so that nobody tunes on the other.
 */
export function measureCapture(verbose: boolean): Figure[] {
  const sets = ARTICLE_SETS.map((set) => ({ set, counted: countSet(set, verbose) }));
  if (verbose) {
    printTable("Capture: distinct (party, issue, stance) of an article", [
      ["", "labelled", "proposed", "right", "precision", "recall", "F1", "quotes overlap"],
      ...sets.flatMap(({ set, counted }) => rowsOfSet(set, counted)),
    ]);
  }
  return sets.flatMap(({ set, counted }) => {
    const { precision, recall } = rates(sumCounts(counted.map(({ counts }) => counts)));
    const aimed = set !== "tuned";
    return [
      { what: `recall, ${set}`, measured: portion(recall ?? Number.NaN), ...(aimed && { aim: atLeast(AIMS.recall) }) },
      {
        what: `precision, ${set}`,
        measured: portion(precision ?? Number.NaN),
        ...(aimed && { aim: atLeast(AIMS.precision) }),
      },
    ];
  });
}

interface CountedArticle {
  article: LabelledArticle;
  counts: Measured;
}

function countSet(set: ArticleSet, verbose: boolean): CountedArticle[] {
  return readArticles(set).map((article) => {
    const candidates = proposeCandidates(article.text, article.context);
    if (verbose && set === "tuned") listMistakes(article, candidates);
    return { article, counts: measure(article, candidates) };
  });
}

function rowsOfSet(set: ArticleSet, measured: readonly CountedArticle[]): string[][] {
  const all = measured.map(({ counts }) => counts);
  const overlapping = all.reduce((sum, each) => sum + each.overlapping, 0);
  return [
    ...measured.map(({ article, counts }) =>
      row(`${set}/${article.id} (${article.context.language}, ${article.style})`, counts),
    ),
    row(`${set}, in all`, { ...sumCounts(all), overlapping }),
  ];
}

function measure({ text, labels }: LabelledArticle, candidates: readonly Candidate[]): Measured {
  const counts = countShared(candidates.map(answerOf), labels.map(answerOf));
  const overlapping = labels.filter((label) => {
    const start = text.indexOf(label.quote);
    const quote = { start, end: start + label.quote.length };
    return candidates.some((each) => answerOf(each) === answerOf(label) && overlap(each.quote, quote));
  }).length;
  return { ...counts, overlapping };
}

const answerOf = ({ party, issue, answer }: Answer) => `${party} · ${issue} · ${answer}`;

const overlap = (one: TextSpan, other: TextSpan) => one.start < other.end && other.start < one.end;

function row(name: string, counts: Measured): string[] {
  const { precision, recall, f1 } = rates(counts);
  return [
    name,
    ...[counts.labelled, counts.found, counts.right].map(String),
    ...[precision, recall, f1, counts.right === 0 ? null : counts.overlapping / counts.right].map((rate) =>
      rate === null ? "–" : rate.toFixed(2),
    ),
  ];
}

function listMistakes({ id, text, labels }: LabelledArticle, candidates: readonly Candidate[]): void {
  const labelled = new Set(labels.map(answerOf));
  const proposed = new Set(candidates.map(answerOf));
  console.log(`\n${id}`);
  for (const each of candidates.filter((one) => !labelled.has(answerOf(one)))) {
    console.log(`  wrong   ${answerOf(each)}: ${text.slice(each.quote.start, each.quote.end)}`);
  }
  for (const each of labels.filter((one) => !proposed.has(answerOf(one)))) {
    console.log(`  missed  ${answerOf(each)}: ${each.quote}`);
  }
}
