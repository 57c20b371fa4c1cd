import type { Day } from "../date/edtf";
import { aboutBriefing, type BriefingAbout, briefingFacts } from "./briefing-about";
import { type BriefingIssue, briefingIssues } from "./briefing-issues";
import { type BriefingNote, numberNotes } from "./briefing-notes";
import { type BriefingTable, briefingTables } from "./briefing-table";
import type { ExportWords } from "./export-words";
import type { TakenView } from "./taken-view";

/**
 * A view as a document to be taken to a meeting: what it is of, the matrix, then each issue in full, the numbered sources, and
 * how far it can be relied on. In words already; nothing is left to whatever draws it but how it looks.
 */
export interface Briefing {
  /** BCP 47. */
  language: string;
  title: string;
  /** The dates that it shows. */
  subtitle: string;
  summary: string;
  /** What the reader chose and what was left out, a line each. */
  facts: readonly string[];
  headings: Readonly<Record<"contents" | "matrix" | "issues" | "about" | "sources", string>>;
  /** Said under the matrix's heading, a paragraph each. */
  lede: readonly string[];
  /** One, unless there are more columns than a page holds; none where there is no row. */
  tables: readonly BriefingTable[];
  issues: readonly BriefingIssue[];
  about: BriefingAbout;
  /** In the order of their numbers, from 1: that in which the tables first cite them. */
  notes: readonly BriefingNote[];
  /** Said in place of the notes when there is none. */
  noNotes: string;
  /** The short line that stands on each page. */
  footer: string;
  /** The address of the page that shows the same. */
  url: string;
  retrieved: Day;
}

/** Makes the briefing of a view. Its notes have the numbers of the page, unless the matrix had to be cut into tables. */
export function makeBriefing(view: TakenView, words: ExportWords): Briefing {
  const { record, matrix } = view;
  const notes = numberNotes(record, words);
  const tables = briefingTables(view, words, notes.numberOf);
  const issues = briefingIssues(view, words, notes.numberOf);
  const about = aboutBriefing(view, words);
  const { text } = words;
  return {
    language: words.locale,
    title: record.title,
    subtitle: about.subtitle,
    summary: record.summary,
    facts: briefingFacts(view, words),
    headings: {
      contents: text("briefing.contents"),
      matrix: text("briefing.matrix"),
      issues: text("briefing.issues"),
      about: text("briefing.about"),
      sources: text("matrix.sources"),
    },
    lede: [
      ...(matrix.rows.length === 0 ? [text(matrix.asOf === null ? "matrix.nothing.text" : "matrix.empty.title")] : []),
      ...(tables.some(({ compact }) => compact) ? [text("briefing.compact")] : []),
      ...(tables.length > 1 ? [text("briefing.parts", { count: tables.length })] : []),
    ],
    tables,
    issues,
    about,
    notes: notes.all(),
    noNotes: text("matrix.noSources"),
    footer: text("briefing.footer", { title: record.title, subtitle: about.subtitle, date: words.day(view.retrieved) }),
    url: view.url,
    retrieved: view.retrieved,
  };
}
