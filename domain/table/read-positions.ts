import type { Source } from "../citation/citation";
import { checkValue } from "../dossier/check-value";
import { derivePositionId } from "../dossier/default-names";
import type { Dossier } from "../dossier/dossier";
import { fromFile } from "../dossier/from-file";
import type { Problem } from "../dossier/problem";
import { toFile } from "../dossier/to-file";
import type { ColumnMapping, TableField } from "./columns";
import { nameReader } from "./read-cells";
import type { Table } from "./read-table";
import { groupRows, type RowGroup } from "./row-groups";
import { SourceBook } from "./source-book";
import type { TableProblem } from "./table-problem";

/** A position's rows, and what is wrong with them. */
export interface RefusedRows {
  rows: readonly number[];
  problems: readonly TableProblem[];
}

/** What a table says. */
export interface TableReading {
  /** The negotiation with the positions of all rows that can be read, and the sources that these cite. */
  dossier: Dossier;
  /** The rows of each of the dossier's positions. */
  rows: readonly (readonly number[])[];
  refused: readonly RefusedRows[];
}

/**
 * Reads a table's rows as positions of a negotiation: `record` is what is stored of it, `recorded` the sources that the rows
 * may name. A row that cannot be read is refused with every reason, and takes no other row with it.
 */
export function readPositions(
  table: Table,
  mapping: ColumnMapping,
  record: Dossier,
  recorded: readonly Source[],
): TableReading {
  const book = new SourceBook(recorded);
  const names = ({ party, name, shortName, abbreviation, aliases }: Dossier["parties"][number]) => ({
    slug: party,
    names: [name, shortName, abbreviation, ...aliases],
  });
  const groups = groupRows(table, mapping, {
    party: nameReader("party", record.parties.map(names)),
    issue: nameReader(
      "issue",
      record.issues.map(({ slug, title, proposition }) => ({ slug, names: [title, proposition] })),
    ),
    sources: book,
  });
  giveIds(groups);
  const base = toFile({ ...record, sources: book.cited, positions: [] });
  const fields = book.added.map((source) => source.fields);
  const value = { ...base, sources: [...base.sources, ...fields], positions: groups.map(({ entry }) => entry) };
  const checked = checkValue(value);
  if (!checked.ok) place(checked.problems, groups, book, base.sources.length);
  const good = groups.filter(({ problems }) => problems.length === 0);
  const isWhole = checked.ok && good.length === groups.length;
  return {
    dossier: isWhole ? fromFile(checked.file) : readGood(good, value),
    rows: good.map(({ rows }) => rows),
    refused: groups.filter(({ problems }) => problems.length > 0).map(({ rows, problems }) => ({ rows, problems })),
  };
}

/** Ids are given before any row is refused: a row that is mended and imported later has the same one. */
function giveIds(groups: readonly RowGroup[]): void {
  const taken = new Set(groups.flatMap(({ entry }) => (typeof entry.id === "string" ? entry.id : [])));
  for (const { entry } of groups) {
    const { id, party, issue, statedOn } = entry;
    if (id !== undefined || typeof party !== "string" || typeof issue !== "string") continue;
    if (typeof statedOn !== "string") continue;
    const derived = derivePositionId({ party, issue, statedOn }, taken);
    taken.add(derived);
    entry.id = derived;
  }
}

function readGood(good: readonly RowGroup[], value: { sources: readonly object[] }): Dossier {
  const cited = new Set(good.flatMap(({ entry }) => entry.citations.map(({ source }) => source)));
  const sources = value.sources.filter((source) => cited.has(Reflect.get(source, "id")));
  const checked = checkValue({ ...value, sources, positions: good.map(({ entry }) => entry) });
  if (!checked.ok) throw new Error(`Rows without fault make a faulty dossier: ${JSON.stringify(checked.problems[0])}`);
  return fromFile(checked.file);
}

/** Gives each problem to the rows that it is about; of several of one cell, the first stays. */
function place(problems: readonly Problem[], groups: readonly RowGroup[], book: SourceBook, known: number): void {
  const { added } = book;
  const byRow = new Map(groups.flatMap((group) => group.rows.map((row) => [row, group] as const)));
  for (const { path, message, other } of problems) {
    const [list, index, ...rest] = path;
    if (typeof index !== "number" || (list !== "positions" && list !== "sources")) {
      throw new Error(`What is stored makes no dossier: ${JSON.stringify({ path, message })}`);
    }
    const source = list === "sources" ? added[index - known] : undefined;
    const first = other?.[0] === "positions" && typeof other[1] === "number" ? groups[other[1]]?.rows[0] : undefined;
    const text = first === undefined ? message : `${message} (row ${first})`;
    const rows = source?.rows ?? rowsAt(groups[index], rest);
    const field = fieldAt(list, rest);
    for (const row of rows) {
      const group = byRow.get(row);
      const isKnown = group?.problems.some((problem) => problem.row === row && problem.field === field);
      if (!isKnown) group?.problems.push({ row, field, message: text });
    }
  }
}

function rowsAt(group: RowGroup | undefined, [list, index]: Problem["path"]): readonly number[] {
  const rows = group?.rows ?? [];
  return list === "citations" && typeof index === "number" ? rows.slice(index, index + 1) : rows.slice(0, 1);
}

const SOURCE_FIELDS: Readonly<Record<string, TableField>> = {
  id: "source",
  type: "sourceType",
  title: "sourceTitle",
  issued: "sourceIssued",
  url: "sourceUrl",
  language: "sourceLanguage",
};
const CITATION_FIELDS: Readonly<Record<string, TableField>> = {
  source: "source",
  quote: "quote",
  language: "quoteLanguage",
  locator: "locator",
  translation: "translation",
};
const POSITION_FIELDS: readonly TableField[] = [
  ...(["id", "party", "issue", "stance", "silence", "redLine"] as const),
  ...(["statedOn", "summary", "conditions", "attribution", "speaker"] as const),
];

/** The field of a table that says what stands at a place of a position or a source. */
function fieldAt(list: "positions" | "sources", path: Problem["path"]): TableField | null {
  if (list === "sources") return SOURCE_FIELDS[String(path[0])] ?? null;
  if (path[0] !== "citations") return POSITION_FIELDS.find((field) => field === path[0]) ?? null;
  return path[3] === "by" ? "translator" : (CITATION_FIELDS[String(path[2])] ?? null);
}
