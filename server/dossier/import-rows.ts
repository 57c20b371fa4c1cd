import type { ImportRow, PlacedReason } from "@/domain/dossier/import-page";
import type { Outcome, Preview } from "@/domain/dossier/preview";
import { type LocatedProblem, type Problem, pathText } from "@/domain/dossier/problem";
import type { TableField } from "@/domain/table/columns";
import type { GoodReading } from "./prepare-import";

/** A position of an import, or rows of a table that tell of none, before it is known where they stand. */
export interface FoundRow {
  outcome: Outcome;
  /** Null where the rows could not be read. */
  index: number | null;
  /** The first row of a table; of a dossier the place in its list. */
  order: number;
  reasons: readonly Problem[];
  /** Of rows that could not be read. */
  unread: readonly PlacedReason[];
}

/** All rows of an import, in the order of its file. */
export function listRows(reading: GoodReading, outcomes: Preview["outcomes"]): readonly FoundRow[] {
  if (reading.kind === "dossier") {
    return outcomes.map((own, index) => ({ ...own, index, order: index, unread: [] }));
  }
  const { rows, refused } = reading.reading;
  const read = outcomes.map((own, index): FoundRow => ({ ...own, index, order: rows[index]?.[0] ?? 0, unread: [] }));
  const { table, mapping } = reading;
  const heading = (field: TableField | null) => field && (table.headings[mapping.indexOf(field)] ?? field);
  const unread = refused.map(({ rows: [order = 0], problems }): FoundRow => {
    const reasons = problems.map(({ row, field, message }) => ({ place: { row }, where: heading(field), message }));
    return { outcome: "refused", index: null, order, reasons: [], unread: reasons };
  });
  return [...read, ...unread].sort((a, b) => a.order - b.order);
}

/** Rows as a page shows them. Their places are looked up all at once: a dossier's text is parsed anew for it. */
export function drawRows(reading: GoodReading, rows: readonly FoundRow[]): ImportRow[] {
  const placed = placeAll(
    reading,
    rows.flatMap(({ index, reasons }) =>
      index === null ? [] : [{ path: ["positions", index], message: "" }, ...reasons],
    ),
  );
  let at = 0;
  return rows.map(({ index, order, outcome, reasons, unread }) => {
    if (index === null) return { place: { row: order }, position: null, outcome, reasons: unread };
    const [own, ...found] = placed.slice(at, at + 1 + reasons.length);
    at += 1 + reasons.length;
    return { place: own?.place ?? { row: order }, position: positionAt(reading, index), outcome, reasons: found };
  });
}

/** Problems with their places in the file. */
export function placeAll(reading: GoodReading, problems: readonly Problem[]): PlacedReason[] {
  if (problems.length === 0) return [];
  if (reading.kind === "dossier") return reading.locate(problems).map(toReason);
  return problems.map(({ path: [list, index], message }) => {
    const row = list === "positions" && typeof index === "number" ? reading.reading.rows[index]?.[0] : undefined;
    return { place: { row: row ?? 1 }, where: null, message };
  });
}

/** A problem of a dossier's file. */
export function toReason({ line, path, message }: LocatedProblem): PlacedReason {
  return { place: { line }, where: pathText(path), message };
}

function positionAt({ dossier }: GoodReading, index: number): ImportRow["position"] {
  const position = dossier.positions[index];
  if (position === undefined) return null;
  const { id, statedOn } = position;
  const party = dossier.parties.find((known) => known.party === position.party)?.shortName ?? position.party;
  const issue = dossier.issues.find(({ slug }) => slug === position.issue)?.title ?? position.issue;
  return { id, party, issue, statedOn };
}
