import type { CellRef, Sheet, View } from "../comparison/view";
import { type Matrix, numberSources } from "./matrix";
import type { NegotiationRecord } from "./record";

/** Up to so many cells a matrix is one plain table with full texts. */
export const MOST_PLAIN_CELLS = 4_000;

/** How many rows or columns of a large matrix are shown at once, and by how many another part begins later. */
interface Extent {
  shown: number;
  step: number;
}

// A screen of 1,280 × 900 shows some five rows and seven columns: there is as much again to scroll to, and no more to wait for.
const ROWS: Extent = { shown: 24, step: 8 };
const COLUMNS: Extent = { shown: 14, step: 7 };

/** Some of the rows, or columns, of a matrix: from the first one, counted from 0, up to but not including `to`. */
export interface Span {
  from: number;
  to: number;
  /** How many there are in all. */
  total: number;
}

/** The part of a large matrix that is shown, in rows and columns as they are drawn. */
export interface MatrixWindow {
  rows: Span;
  columns: Span;
  /** Whether it is a sheet for paper: whole rows with every text, and their sources. */
  isSheet: boolean;
  /** How many sheets the matrix has. */
  sheets: number;
  /** The cell that it begins with, or the sheet that it is; null where it begins with the matrix's first cell. */
  start: CellRef | Sheet | null;
  beside: Readonly<Record<Direction, PartBeside | null>>;
}

export type Direction = "rowsBefore" | "rowsAfter" | "columnsBefore" | "columnsAfter";

/** A part beside the one that is shown. */
export interface PartBeside {
  start: CellRef | Sheet | null;
  /** The slug of the issue or party with which its rows, or columns, begin. */
  heading: string;
}

/** Whether a matrix has too many cells to be one plain table. */
export function isLarge({ rows, participations }: Pick<Matrix, "rows" | "participations">): boolean {
  return rows.length * participations.length > MOST_PLAIN_CELLS;
}

/** The part of a large matrix that a view shows; null for a matrix that is drawn whole. */
export function windowOf(matrix: Matrix, view: View): MatrixWindow | null {
  if (!isLarge(matrix)) return null;
  const axes = axesOf(matrix, view.transposed);
  const perSheet = Math.max(Math.floor(MOST_PLAIN_CELLS / axes.columns.length), 1);
  const sheets = Math.ceil(axes.rows.length / perSheet);
  if (view.at !== null && "sheet" in view.at) return sheetOf(axes, perSheet, sheets, Math.min(view.at.sheet, sheets));
  const [row, column] = placeOf(axes, view.at) ?? placeAround(axes, view.cell) ?? [0, 0];
  const rows = spanAt(axes.rows, row, ROWS);
  const columns = spanAt(axes.columns, column, COLUMNS);
  const startAt = (atRow: number, atColumn: number): CellRef | null => {
    const [first, second] = [axes.rows[atRow], axes.columns[atColumn]];
    if (first === undefined || second === undefined || (atRow === 0 && atColumn === 0)) return null;
    return view.transposed ? { issue: second, party: first } : { issue: first, party: second };
  };
  const besideAt = (along: "rows" | "columns", index: number): PartBeside | null => {
    const heading = axes[along][index];
    if (heading === undefined) return null;
    return { heading, start: along === "rows" ? startAt(index, columns.from) : startAt(rows.from, index) };
  };
  const before = ({ from }: Span, { shown }: Extent) => (from === 0 ? -1 : Math.max(from - shown, 0));
  return {
    rows,
    columns,
    isSheet: false,
    sheets,
    start: startAt(rows.from, columns.from),
    beside: {
      rowsBefore: besideAt("rows", before(rows, ROWS)),
      rowsAfter: besideAt("rows", rows.to),
      columnsBefore: besideAt("columns", before(columns, COLUMNS)),
      columnsAfter: besideAt("columns", columns.to),
    },
  };
}

function sheetOf({ rows, columns }: Axes, perSheet: number, sheets: number, sheet: number): MatrixWindow {
  const from = (sheet - 1) * perSheet;
  const besideAt = (other: number): PartBeside | null => {
    const heading = rows[(other - 1) * perSheet];
    return heading === undefined ? null : { heading, start: { sheet: other } };
  };
  return {
    rows: { from, to: Math.min(from + perSheet, rows.length), total: rows.length },
    columns: { from: 0, to: columns.length, total: columns.length },
    isSheet: true,
    sheets,
    start: { sheet },
    beside: {
      rowsBefore: besideAt(sheet - 1),
      rowsAfter: besideAt(sheet + 1),
      columnsBefore: null,
      columnsAfter: null,
    },
  };
}

/** What a part begins with that has a cell in its midst; null where that is the part with which the matrix begins. */
export function startAround(matrix: Matrix, view: View, cell: CellRef): View["at"] {
  return windowOf(matrix, { ...view, at: null, cell })?.start ?? null;
}

/** The rows and columns of a matrix that are shown of it, with their own sources. Counts of shifts stay the whole matrix's. */
export function windowMatrix(
  record: NegotiationRecord,
  matrix: Matrix,
  { rows, columns }: MatrixWindow,
  transposed: boolean,
): Matrix {
  const [issues, parties] = transposed ? [columns, rows] : [rows, columns];
  const { asOf, against, filteredOut } = matrix;
  const shown = matrix.rows
    .slice(issues.from, issues.to)
    .map(({ issue, cells }) => ({ issue, cells: cells.slice(parties.from, parties.to) }));
  return {
    asOf,
    against,
    filteredOut,
    get shiftCounts() {
      return matrix.shiftCounts;
    },
    get restated() {
      return matrix.restated;
    },
    get sources() {
      return numberSources(record, shown, transposed);
    },
    participations: matrix.participations.slice(parties.from, parties.to),
    rows: shown,
  };
}

/** What stands in the rows and in the columns, by slug. */
interface Axes {
  rows: readonly string[];
  columns: readonly string[];
  transposed: boolean;
}

function axesOf({ rows, participations }: Matrix, transposed: boolean): Axes {
  const issues = rows.map(({ issue }) => issue.slug);
  const parties = participations.map(({ party }) => party);
  return transposed ? { rows: parties, columns: issues, transposed } : { rows: issues, columns: parties, transposed };
}

/** The row and the column of a cell; null for none, and the first of either for one that the view leaves out. */
function placeOf({ rows, columns, transposed }: Axes, cell: CellRef | null): [number, number] | null {
  if (cell === null) return null;
  const [row, column] = transposed ? [cell.party, cell.issue] : [cell.issue, cell.party];
  return [Math.max(rows.indexOf(row), 0), Math.max(columns.indexOf(column), 0)];
}

/** Where a part begins that has a cell in its midst, unless the matrix's first part has it already. */
function placeAround(axes: Axes, cell: CellRef | null): [number, number] | null {
  const place = placeOf(axes, cell);
  if (place === null) return null;
  const [row, column] = place;
  return [row < ROWS.shown ? 0 : row - ROWS.step, column < COLUMNS.shown ? 0 : column - COLUMNS.step];
}

/** Parts begin at every step only, so that there are few of them to be kept; the last one is as long as the others. */
function spanAt(slugs: readonly string[], index: number, { shown, step }: Extent): Span {
  const last = Math.max(Math.ceil((slugs.length - shown) / step), 0);
  const from = Math.min(Math.floor(index / step), last) * step;
  return { from, to: Math.min(from + shown, slugs.length), total: slugs.length };
}
