import type { CellRef, View } from "../comparison/view";
import type { Matrix } from "./matrix";

/** Up to so many cells a matrix is one plain table with full texts. */
export const MOST_PLAIN_CELLS = 4_000;

/** How many rows or columns of a large matrix are shown at once, and by how many another part begins later. */
interface Extent {
  shown: number;
  step: number;
}

// A screen of 1,280 × 900 shows some ten rows and seven columns: around them there is as much again on each side.
const ROWS: Extent = { shown: 36, step: 12 };
const COLUMNS: Extent = { shown: 20, step: 5 };

/** Some of the rows, or columns, of a matrix: from the first one, counted from 0, up to but not including `to`. */
export interface Span {
  from: number;
  to: number;
  /** How many there are in all. */
  total: number;
  /** What each part begins with that can be shown. */
  starts: readonly string[];
  step: number;
}

/** The part of a large matrix that is shown, in rows and columns as they are drawn. */
export interface MatrixWindow {
  rows: Span;
  columns: Span;
}

/** How many cells a matrix has. */
export function cellCount({ rows, participations }: Matrix): number {
  return rows.length * participations.length;
}

/** The part of a large matrix that a view shows; null for a matrix that is drawn whole. */
export function windowOf(matrix: Matrix, view: View): MatrixWindow | null {
  if (cellCount(matrix) <= MOST_PLAIN_CELLS) return null;
  const [rows, columns] = axes(matrix, view.transposed);
  const [row, column] = view.transposed ? (["party", "issue"] as const) : (["issue", "party"] as const);
  const span = (slugs: readonly string[], which: "issue" | "party", extent: Extent) => {
    if (view.at !== null) return spanFrom(slugs, view.at[which], extent);
    return view.cell === null ? spanFrom(slugs, null, extent) : spanAround(slugs, view.cell[which], extent);
  };
  return { rows: span(rows, row, ROWS), columns: span(columns, column, COLUMNS) };
}

/** What a part of a large matrix begins with that has a cell in its midst. */
export function startAround(matrix: Matrix, transposed: boolean, cell: CellRef): CellRef {
  const [rows, columns] = axes(matrix, transposed);
  const [row, column] = transposed ? [cell.party, cell.issue] : [cell.issue, cell.party];
  const first = rows[spanAround(rows, row, ROWS).from] ?? row;
  const second = columns[spanAround(columns, column, COLUMNS).from] ?? column;
  return transposed ? { issue: second, party: first } : { issue: first, party: second };
}

/** What the part begins with that follows, or precedes, the one shown; null where there is none. */
export function startBeside(
  { rows, columns }: MatrixWindow,
  transposed: boolean,
  along: "rows" | "columns",
  by: 1 | -1,
): CellRef | null {
  const { shown } = along === "rows" ? ROWS : COLUMNS;
  const span = along === "rows" ? rows : columns;
  if (by === 1 ? span.to >= span.total : span.from === 0) return null;
  const moved = startOf(span, Math.max(span.from + by * shown, 0));
  const [row, column] = along === "rows" ? [moved, startOf(columns, columns.from)] : [startOf(rows, rows.from), moved];
  if (row === undefined || column === undefined) return null;
  return transposed ? { issue: column, party: row } : { issue: row, party: column };
}

/** The rows and columns of a matrix that are shown of it; where a cell's text is left out, no source is numbered. */
export function windowMatrix(matrix: Matrix, { rows, columns }: MatrixWindow, transposed: boolean): Matrix {
  const [issues, parties] = transposed ? [columns, rows] : [rows, columns];
  const { asOf, against, filteredOut, shiftCounts, restated } = matrix;
  return {
    asOf,
    against,
    filteredOut,
    shiftCounts,
    restated,
    sources: [],
    participations: matrix.participations.slice(parties.from, parties.to),
    rows: matrix.rows
      .slice(issues.from, issues.to)
      .map(({ issue, cells }) => ({ issue, cells: cells.slice(parties.from, parties.to) })),
  };
}

function axes(matrix: Matrix, transposed: boolean): [rows: string[], columns: string[]] {
  const issues = matrix.rows.map(({ issue }) => issue.slug);
  const parties = matrix.participations.map(({ party }) => party);
  return transposed ? [parties, issues] : [issues, parties];
}

function startOf({ starts, step }: Span, index: number): string | undefined {
  return starts[Math.min(Math.floor(index / step), starts.length - 1)];
}

function spanFrom(slugs: readonly string[], slug: string | null, extent: Extent): Span {
  return spanAt(slugs, slug === null ? 0 : slugs.indexOf(slug), extent);
}

function spanAround(slugs: readonly string[], slug: string, extent: Extent): Span {
  return spanAt(slugs, slugs.indexOf(slug) - extent.step, extent);
}

/** Parts begin at every step only, so that there are few of them to be kept; the last one is as long as the others. */
function spanAt(slugs: readonly string[], index: number, { shown, step }: Extent): Span {
  const last = Math.max(Math.ceil((slugs.length - shown) / step), 0);
  const from = Math.min(Math.floor(Math.max(index, 0) / step), last) * step;
  return {
    from,
    to: Math.min(from + shown, slugs.length),
    total: slugs.length,
    starts: Array.from({ length: last + 1 }, (_, start) => slugs[start * step] ?? ""),
    step,
  };
}
