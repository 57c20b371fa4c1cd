import { widestGap } from "../agreement/gap";
import type { Source } from "../citation/citation";
import { latestDay, shownIssues, shownParties } from "../comparison/resolve";
import { NO_PLACE, type View } from "../comparison/view";
import { viewQuery } from "../comparison/view-url";
import type { Day } from "../date/edtf";
import type { Position } from "../position/position";
import { SHIFT_KINDS, type Shift, type ShiftKind, shiftBetween, statedBetween } from "../shift/shift";
import { type Cell, cellAsOf, positionsOf, stanceOf } from "./cell";
import { type CellIndex, indexPositions } from "./cell-index";
import type { Issue, NegotiationRecord, Participation } from "./record";
import { textFilter } from "./text-filter";

/** One cell as the matrix shows it. */
export interface MatrixCell {
  issue: Issue;
  participation: Participation;
  cell: Cell;
  /** The change between the two dates compared; null when none is compared or nothing changed. */
  shift: Shift | null;
}

/** One issue with the cell of every shown party, in column order; made when first asked for, as a part shows few of them. */
export interface MatrixRow {
  issue: Issue;
  readonly cells: readonly MatrixCell[];
}

/** A source with its number under the matrix, from 1 in order of appearance. */
export interface NumberedSource {
  number: number;
  source: Source;
}

/** The matrix of a negotiation for one view: what every page, file and feed of it is drawn from. */
export interface Matrix {
  /** Null when the negotiation has no position yet. */
  asOf: Day | null;
  against: Day | null;
  participations: readonly Participation[];
  /** After the filters. */
  rows: readonly MatrixRow[];
  /** How many rows the filters left out. */
  filteredOut: number;
  /** What the shown cells cite; numbered when it is first asked for. */
  readonly sources: readonly NumberedSource[];
  /** How many shifts of each kind the shown cells have; zero for kinds that do not occur. */
  readonly shiftCounts: Readonly<Record<ShiftKind, number>>;
  /** How many cells were restated with the same answer: listed, never counted as shifts. */
  readonly restated: number;
}

/** Builds the matrix of a record for a view. */
export function buildMatrix(record: NegotiationRecord, view: View): Matrix {
  const key = viewQuery({ ...view, ...NO_PLACE });
  const last = built.get(record);
  if (last?.key === key) return last.matrix;
  const matrix = build(record, view);
  built.set(record, { key, matrix });
  return matrix;
}

/** The last matrix of each record: a page asks for it several times, and for each part of a large one. */
const built = new WeakMap<NegotiationRecord, { key: string; matrix: Matrix }>();

function build(record: NegotiationRecord, view: View): Matrix {
  const asOf = view.asOf ?? latestDay(record);
  const against = asOf === view.against ? null : view.against;
  const participations = shownParties(record, view);
  const index = indexPositions(record, view.onRecordOnly);
  const all = shownIssues(record, view).map((issue) => {
    const cells = once(() =>
      participations.map((participation) => matrixCell(index, issue, participation, asOf, against)),
    );
    return {
      issue,
      get cells() {
        return cells();
      },
    };
  });
  const hasWords = textFilter(record, participations, view.text);
  const rows = all.filter((row) => passesFilters(row, view) && hasWords(row));
  const sources = once(() => numberSources(record, rows, view.transposed));
  const shifts = once(() => countShifts(against === null ? [] : rows));
  return {
    asOf,
    against,
    participations,
    rows,
    filteredOut: all.length - rows.length,
    get sources() {
      return sources();
    },
    get shiftCounts() {
      return shifts().shiftCounts;
    },
    get restated() {
      return shifts().restated;
    },
  };
}

/** What is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The cell of one party on one issue as a matrix shows it. */
export function matrixCell(
  index: CellIndex,
  issue: Issue,
  participation: Participation,
  asOf: Day | null,
  against: Day | null,
): MatrixCell {
  if (index.isWithheld(issue.slug, participation.party)) {
    return { issue, participation, cell: { kind: "withheld" }, shift: null };
  }
  const positions = index.of(issue.slug, participation.party);
  const cell =
    asOf === null ? cellAsOf([], "") : withPointers(cellAsOf(positions, asOf), index, issue, participation, asOf);
  return { issue, participation, cell, shift: asOf && against ? shiftOf(positions, asOf, against) : null };
}

function withPointers(cell: Cell, index: CellIndex, issue: Issue, { memberOf }: Participation, asOf: Day): Cell {
  if (cell.kind !== "not-researched" || memberOf.length === 0) return cell;
  const see = memberOf.flatMap((party) => {
    if (index.isWithheld(issue.slug, party)) return [];
    const coalition = cellAsOf(index.of(issue.slug, party), asOf);
    return coalition.kind === "stated" ? [{ party, position: coalition.positions[0] }] : [];
  });
  return { kind: "not-researched", see };
}

// A shift runs from the earlier to the later day, whichever of the two the matrix stands on.
function shiftOf(positions: readonly Position[], asOf: Day, against: Day): Shift | null {
  const [from, to] = against < asOf ? [against, asOf] : [asOf, against];
  return shiftBetween(cellAsOf(positions, from), cellAsOf(positions, to), statedBetween(positions, from, to));
}

/** Whether a row has what the filters but that for words ask for. */
function passesFilters(row: MatrixRow, view: View): boolean {
  if (view.answers.length > 0 && !row.cells.some(({ cell }) => answersOneOf(cell, view.answers))) return false;
  if (view.disagreement === null) return true;
  const stances = row.cells.flatMap(({ cell }) => stanceOf(cell) ?? []);
  return (widestGap(stances) ?? -1) >= view.disagreement;
}

function answersOneOf(cell: Cell, answers: View["answers"]): boolean {
  if (cell.kind !== "stated") return false;
  return cell.positions.some(({ answer }) =>
    answers.includes(answer.kind === "stance" ? answer.stance : answer.silence),
  );
}

/** What the cells of some rows cite, numbered in the order in which they are read. */
export function numberSources(
  record: NegotiationRecord,
  rows: readonly MatrixRow[],
  transposed: boolean,
): NumberedSource[] {
  const cells = rows.flatMap((row) => row.cells);
  const columns = rows[0]?.cells.length ?? 0;
  const inOrder = transposed
    ? Array.from({ length: columns }, (_, column) => rows.flatMap((row) => row.cells[column] ?? [])).flat()
    : cells;
  const ids = new Set(
    inOrder.flatMap(({ cell }) => positionsOf(cell).flatMap(({ citations }) => citations.map((c) => c.source))),
  );
  return [...ids].flatMap((id, position) => {
    const source = record.sources.get(id);
    return source ? [{ number: position + 1, source }] : [];
  });
}

function countShifts(rows: readonly MatrixRow[]): Pick<Matrix, "shiftCounts" | "restated"> {
  const shiftCounts = Object.fromEntries(SHIFT_KINDS.map((kind) => [kind, 0])) as Record<ShiftKind, number>;
  let restated = 0;
  for (const { cells } of rows) {
    for (const { shift } of cells) {
      if (shift?.kind === "restated") restated += 1;
      else if (shift) shiftCounts[shift.kind] += 1;
    }
  }
  return { shiftCounts, restated };
}
