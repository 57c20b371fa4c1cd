import { findForbiddenCharacter } from "../dossier/forbidden-character";
import { type ColumnMapping, TABLE_FIELDS, type TableField } from "./columns";
import { answerOf, dateOf, type RowFields, readCells, wordOf } from "./read-cells";
import type { Table } from "./read-table";
import type { SourceBook } from "./source-book";
import type { TableProblem } from "./table-problem";

/** The rows of one position: several where several quotes have one id. */
export interface RowGroup {
  rows: number[];
  /** As a dossier's file writes a position, and yet unchecked. */
  entry: Record<string, unknown> & { citations: Record<string, unknown>[] };
  problems: TableProblem[];
}

/** How the cells of parties and issues are read. */
export interface Readers {
  party: NameReader;
  issue: NameReader;
  sources: SourceBook;
}
type NameReader = (text: string) => { slug: string } | { message: string };

/** The positions that a table's rows tell of, in the order of their first rows. */
export function groupRows({ rows }: Table, mapping: ColumnMapping, readers: Readers): RowGroup[] {
  const groups: RowGroup[] = [];
  const byId = new Map<string, RowGroup>();
  for (const row of rows) {
    const fields = readCells(row, mapping);
    const read = readRow(fields, row.number, readers);
    const known = fields.id === undefined ? undefined : byId.get(fields.id);
    if (known !== undefined) {
      join(known, read);
      continue;
    }
    groups.push(read);
    if (fields.id !== undefined) byId.set(fields.id, read);
  }
  return groups;
}

function readRow(fields: RowFields, row: number, readers: Readers): RowGroup {
  const problems: TableProblem[] = [];
  const refuse = (field: TableField, message: string) => {
    problems.push({ row, field, message });
    return undefined;
  };
  for (const field of TABLE_FIELDS) {
    const forbidden = findForbiddenCharacter(fields[field] ?? "");
    if (forbidden !== null) refuse(field, forbidden.message);
  }
  const named = (field: "party" | "issue") => {
    const text = fields[field];
    if (text === undefined) return undefined;
    const found = readers[field](text);
    return "slug" in found ? found.slug : refuse(field, found.message);
  };
  const statedOn = dateOf(fields.statedOn);
  if (statedOn === null) refuse("statedOn", `"${fields.statedOn}" is not a date that can be read; try "2 June 2025"`);
  const redLine = answerOf(fields.redLine);
  if (redLine === null) refuse("redLine", `"${fields.redLine}" is neither yes nor no`);
  const cited = readers.sources.cite(fields, row);
  if ("message" in cited) refuse("source", cited.message);
  const entry = {
    id: fields.id,
    party: named("party"),
    issue: named("issue"),
    stance: wordOf(fields.stance),
    silence: wordOf(fields.silence),
    redLine: redLine || undefined,
    statedOn: statedOn ?? undefined,
    summary: fields.summary,
    conditions: fields.conditions,
    attribution: wordOf(fields.attribution),
    speaker: fields.speaker,
    citations: [citationOf(fields, "id" in cited ? cited.id : undefined)],
  };
  return { rows: [row], entry, problems };
}

function citationOf({ quote, quoteLanguage, translation, translator, locator }: RowFields, source: string | undefined) {
  const isTranslated = translation !== undefined || translator !== undefined;
  return {
    ...{ source, quote, locator },
    language: quoteLanguage,
    translation: isTranslated ? { text: translation, by: translator } : undefined,
  };
}

/** The fields of a position that a further row of it leaves empty, or repeats. */
const REPEATED = [
  "party",
  "issue",
  "stance",
  "silence",
  "redLine",
  "statedOn",
  "summary",
  "conditions",
  "attribution",
  "speaker",
] as const;

/** Adds a further quote to a position. */
function join(group: RowGroup, { rows, entry, problems }: RowGroup): void {
  const [row = 0] = rows;
  for (const field of REPEATED) {
    const text = entry[field];
    if (text === undefined || text === group.entry[field]) continue;
    const message = `differs from row ${group.rows[0]}, which has the same id; leave it empty, or write the same`;
    group.problems.push({ row, field, message });
  }
  group.problems.push(...problems);
  group.rows.push(...rows);
  group.entry.citations.push(...entry.citations);
}
