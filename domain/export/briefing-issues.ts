import type { Citation } from "../citation/citation";
import { quoteUrl } from "../citation/text-fragment";
import { positionsOf } from "../matrix/cell";
import type { MatrixCell, MatrixRow } from "../matrix/matrix";
import { positionPath } from "../position/address";
import type { Position } from "../position/position";
import type { Provenance } from "../position/provenance";
import type { NumberOf } from "./briefing-notes";
import { type BriefingStatement, briefingStatement, cellFoot, cellLead, sentence } from "./briefing-statement";
import type { ExportWords } from "./export-words";
import type { TakenView } from "./taken-view";

/** One issue with everything that the shown parties stated on it. */
export interface BriefingIssue {
  title: string;
  category: string;
  proposition: string;
  /** What the ends of its scale mean; null where it has none. */
  scale: string | null;
  /** The parties that stated something, or of which something was removed, in column order. */
  parties: readonly BriefingParty[];
  /** The others in one line each: that they are not researched, and where to look. */
  notResearched: readonly string[];
}

export interface BriefingParty {
  name: string;
  /** How the statements are to be taken, as on the face of the cell. */
  notes: readonly string[];
  statements: readonly FullStatement[];
}

/** A statement with all that is recorded of it. */
export interface FullStatement extends BriefingStatement {
  conditions: string | null;
  /** When, how we know, who spoke, and how the record came to be here. */
  particulars: readonly string[];
  /** What its kind of silence, or a red line, means: a line each. */
  help: readonly string[];
  quotes: readonly BriefingQuote[];
  /** The absolute address of its record, or of its cell in the pinned link. */
  record: string;
}

/** The exact words of a source. */
export interface BriefingQuote {
  /** With the words around it, marked off by an ellipsis. */
  before: string | null;
  exact: string;
  after: string | null;
  /** BCP 47. */
  language: string;
  translation: { text: string; by: string } | null;
  /** The number of its source; null where the record does not hold it. */
  note: number | null;
  /** In which language, where in the source, and whether it was found there. */
  about: string;
  /** The address of the place in the source; null where the source has none. */
  url: string | null;
}

/** Every issue that a view shows, in its order. */
export function briefingIssues(view: TakenView, words: ExportWords, numberOf: NumberOf): BriefingIssue[] {
  return view.matrix.rows.map((row) => briefingIssue(row, view, words, numberOf));
}

function briefingIssue(
  { issue, cells }: MatrixRow,
  view: TakenView,
  words: ExportWords,
  numberOf: NumberOf,
): BriefingIssue {
  const foot = (entry: MatrixCell) => cellFoot(entry, view.matrix, view.record, words);
  return {
    title: issue.title,
    category: issue.category,
    proposition: issue.proposition,
    scale: issue.scale ? words.text("issue.scale", issue.scale) : null,
    parties: cells
      .filter(({ cell }) => cell.kind !== "not-researched")
      .map((entry) => ({
        name: entry.participation.shortName,
        notes: [cellLead(entry, words), ...foot(entry)].filter((line) => line !== null),
        statements: positionsOf(entry.cell).map((position) => fullStatement(position, view, words, numberOf)),
      })),
    notResearched: cells
      .filter(({ cell }) => cell.kind === "not-researched")
      .map((entry) => {
        const see = foot(entry);
        return see.length > 0 ? `${entry.participation.shortName} (${see.join("; ")})` : entry.participation.shortName;
      }),
  };
}

function fullStatement(position: Position, view: TakenView, words: ExportWords, numberOf: NumberOf): FullStatement {
  const { text } = words;
  const { answer, attribution, speaker, redLine, conditions } = position;
  const provenance = view.record.provenance.get(position.id);
  return {
    ...briefingStatement(position, words, numberOf),
    conditions,
    particulars: [words.date(position.statedOn), text(`attribution.${attribution}-long`), speaker]
      .filter((part) => part !== null)
      .concat(provenance ? provenanceNotes(provenance, words) : []),
    help: [
      ...(answer.kind === "silence" ? [text(`stance.${answer.silence}-help`)] : []),
      ...(redLine ? [text("stance.redLineHelp")] : []),
    ],
    quotes: position.citations.map((citation, index) => {
      const check = text(`check.${provenance?.checks[index] ?? "unchecked"}`);
      return quote(citation, view, words, numberOf(citation.source), check);
    }),
    record: view.pin
      ? `${view.url}?cell=${position.issue}.${position.party}`
      : new URL(positionPath(view.record.slug, position.id), view.url).href,
  };
}

/** What a reader must know of how a record came to be here; nothing for one that was reviewed and never corrected. */
function provenanceNotes({ review, override, corrected }: Provenance, { text, day }: ExportWords): string[] {
  return [
    ...(review === "reviewed" ? [] : [text(`provenance.${review}`)]),
    ...(override === null ? [] : [text("provenance.override", { reason: override })]),
    ...(corrected === null ? [] : [text(`provenance.${corrected.kind}`, { date: day(corrected.at) })]),
  ];
}

function quote(
  citation: Citation,
  { record }: TakenView,
  words: ExportWords,
  note: number | null,
  check: string,
): BriefingQuote {
  const { prefix, exact, suffix, language, translation, locator } = citation;
  const url = record.sources.get(citation.source)?.url ?? null;
  return {
    before: prefix && `…${prefix}`,
    exact,
    after: suffix && `${suffix}…`,
    language,
    translation: translation && {
      text: translation.text,
      by: words.text("panel.translation", { by: translation.by }),
    },
    note,
    about: [
      words.text("panel.inLanguage", { language: words.language(language) }),
      ...(locator ? [words.text("panel.locator", { locator })] : []),
      sentence(check),
    ].join(" "),
    url: url && quoteUrl(url, citation),
  };
}
