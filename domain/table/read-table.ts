import { CsvError, parse } from "csv-parse/sync";

/** One row of a table, below its headings. */
export interface TableRow {
  /** As a spreadsheet counts: the headings are row 1. */
  number: number;
  /** One a column; "" where a row is shorter than the headings. */
  cells: readonly string[];
}

/** A table of text. What stands in a cell is never anything but text, also where a spreadsheet would compute it. */
export interface Table {
  headings: readonly string[];
  /** Those that say anything. */
  rows: readonly TableRow[];
}

/** Why a text is no table; `row` as a spreadsheet counts. */
export type TableFault =
  | { code: "no-headings" }
  | { code: "no-rows" }
  | { code: "too-many-columns"; most: number }
  | { code: "too-many-rows"; most: number }
  | { code: "quotes"; row: number }
  | { code: "too-many-cells"; row: number };

export type TableResult = { ok: true; table: Table } | { ok: false; fault: TableFault };

const DELIMITERS = [",", ";", "\t"] as const;

/** What a table holds at most: more than anybody looks through, and little enough to be looked into while somebody waits. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 100;

/** Reads a table as RFC 4180 writes it, with commas, semicolons or tabs, with or without a byte order mark. Never throws. */
export function readTable(whole: string): TableResult {
  // Excel names the delimiter in a line before the headings, which it does not count.
  const [hint = "", sign] = /^\uFEFF?sep=(.)\r?\n/i.exec(whole) ?? [];
  const text = whole.slice(hint.length);
  const records: string[][] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: sign ?? guessDelimiter(text),
      relax_column_count: true,
      onRecord: (record: string[]) => {
        records.push(record);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, fault: { code: "quotes", row: records.length + 1 } };
    throw error;
  }
  return toTable(records);
}

/** The sign that divides the headings into most columns. */
function guessDelimiter(text: string): string {
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: countColumns(text, delimiter) }));
  return counts.reduce((best, other) => (other.count > best.count ? other : best)).delimiter;
}

function countColumns(text: string, delimiter: string): number {
  try {
    const [headings] = parse(text, { bom: true, delimiter, to: 1, relax_column_count: true }) as string[][];
    return headings?.length ?? 0;
  } catch {
    // Quotes that close elsewhere by another delimiter: not this one.
    return 0;
  }
}

function toTable(records: readonly string[][]): TableResult {
  const [first = [], ...rest] = records;
  const headings = withoutEmptyEnd(first.map((heading) => heading.trim()));
  if (headings.every((heading) => heading === "")) return { ok: false, fault: { code: "no-headings" } };
  if (headings.length > MOST_COLUMNS) return { ok: false, fault: { code: "too-many-columns", most: MOST_COLUMNS } };
  const rows: TableRow[] = [];
  for (const [index, record] of rest.entries()) {
    const number = index + 2;
    const cells = withoutEmptyEnd(record);
    if (cells.length > headings.length) return { ok: false, fault: { code: "too-many-cells", row: number } };
    if (cells.length > 0) rows.push({ number, cells: headings.map((_, column) => cells[column] ?? "") });
  }
  if (rows.length > MOST_ROWS) return { ok: false, fault: { code: "too-many-rows", most: MOST_ROWS } };
  return rows.length === 0 ? { ok: false, fault: { code: "no-rows" } } : { ok: true, table: { headings, rows } };
}

/** Spreadsheets write the empty cells at a row's end, or leave them out. */
function withoutEmptyEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, last + 1);
}
