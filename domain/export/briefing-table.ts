import { positionsOf } from "../matrix/cell";
import type { MatrixCell } from "../matrix/matrix";
import type { Issue, Participation } from "../matrix/record";
import type { NumberOf } from "./briefing-notes";
import { type BriefingStatement, briefingStatement, cellFoot, cellLead } from "./briefing-statement";
import type { ExportWords } from "./export-words";
import type { TakenView } from "./taken-view";

/** The matrix, or those of its columns that a page holds. */
export interface BriefingTable {
  /** What the first column names. */
  corner: string;
  columns: readonly BriefingHead[];
  rows: readonly BriefingRow[];
  /** Whether there are so many columns that cells give their stance alone; the summaries stand in the issues' sections. */
  compact: boolean;
}

/** A party or an issue at the head of a row or column. */
export interface BriefingHead {
  title: string;
  /** A party's part, or an issue's proposition; null where a compact table has no room for it. */
  sub: string | null;
}

export interface BriefingRow {
  /** The category that begins with this row; null within one, and where parties are rows. */
  category: string | null;
  head: BriefingHead;
  cells: readonly BriefingCell[];
}

/** What the face of a cell says. */
export interface BriefingCell {
  /** Why it shows nothing, or how it is to be taken; null where its statements speak for themselves. */
  lead: string | null;
  statements: readonly BriefingStatement[];
  foot: readonly string[];
}

/** The most columns whose cells have room for a summary, on a landscape page. */
const FULL_COLUMNS = 6;
/** The most columns that a landscape page holds. */
const MOST_COLUMNS = 14;

/** The matrix of a view, laid out as on the page, in as many tables as its columns need; none when it has no row. */
export function briefingTables(view: TakenView, words: ExportWords, numberOf: NumberOf): BriefingTable[] {
  const grid = view.view.transposed ? partiesAsRows(view) : issuesAsRows(view);
  if (view.matrix.rows.length === 0 || grid.columns.length === 0) return [];
  const count = Math.ceil(grid.columns.length / MOST_COLUMNS);
  const width = Math.ceil(grid.columns.length / count);
  const compact = grid.columns.length > FULL_COLUMNS;
  const head = (item: Head) => headOf(item, words, compact);
  return Array.from({ length: count }, (_, part) => {
    const columns = [part * width, (part + 1) * width] as const;
    return {
      corner: words.text(view.view.transposed ? "matrix.party" : "matrix.issue"),
      columns: grid.columns.slice(...columns).map(head),
      rows: grid.rows.map(({ category, item, entries }) => ({
        category,
        head: head(item),
        cells: entries.slice(...columns).map((entry) => briefingCell(entry, view, words, numberOf)),
      })),
      compact,
    };
  });
}

/** What the face of a cell says. */
export function briefingCell(
  entry: MatrixCell,
  { record, matrix }: TakenView,
  words: ExportWords,
  numberOf: NumberOf,
): BriefingCell {
  return {
    lead: cellLead(entry, words),
    statements: positionsOf(entry.cell).map((position) => briefingStatement(position, words, numberOf)),
    foot: cellFoot(entry, matrix, record, words),
  };
}

type Head = { issue: Issue } | { party: Participation };
interface Grid {
  columns: Head[];
  rows: { category: string | null; item: Head; entries: readonly MatrixCell[] }[];
}

function issuesAsRows({ matrix }: TakenView): Grid {
  return {
    columns: matrix.participations.map((party) => ({ party })),
    rows: matrix.rows.map(({ issue, cells }, index) => ({
      category: matrix.rows[index - 1]?.issue.category === issue.category ? null : issue.category,
      item: { issue },
      entries: cells,
    })),
  };
}

function partiesAsRows({ matrix }: TakenView): Grid {
  return {
    columns: matrix.rows.map(({ issue }) => ({ issue })),
    rows: matrix.participations.map((party, column) => ({
      category: null,
      item: { party },
      entries: matrix.rows.flatMap(({ cells }) => cells[column] ?? []),
    })),
  };
}

function headOf(item: Head, words: ExportWords, compact: boolean): BriefingHead {
  if ("issue" in item) return { title: item.issue.title, sub: compact ? null : item.issue.proposition };
  const { shortName, note, role } = item.party;
  return { title: shortName, sub: compact ? null : (note ?? words.text(`role.${role}`)) };
}
