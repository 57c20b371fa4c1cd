import type { Day } from "../date/edtf";
import { type Cell, cellAsOf, positionsOf } from "../matrix/cell";
import { indexPositions } from "../matrix/cell-index";
import { buildMatrix } from "../matrix/matrix";
import type { NegotiationRecord } from "../matrix/record";
import type { Position } from "../position/position";
import { DEFAULT_VIEW, NO_PLACE, type Selection, type View } from "./view";
import { viewQuery } from "./view-url";

/**
 * What a pinned link shows: the part of the record that the view stands on, and the view with nothing left to be chosen
 * later. Dates are days, rows and columns are named, filters have done their work.
 */
export interface Pinned {
  /** The query of the live view that was pinned. */
  query: string;
  /** How many rows its filters left out. */
  filteredOut: number;
  view: View;
  record: NegotiationRecord;
}

/**
 * Pins a view of a record as it stands. Null when the view shows no cell: there is nothing to pin.
 * What is kept: the shown issues and parties, the coalitions that shown parties belong to (an empty cell may point to
 * them), and of those every position that had begun by the later of the two dates.
 */
export function pinView(record: NegotiationRecord, view: View): Pinned | null {
  const matrix = buildMatrix(record, view);
  if (matrix.asOf === null || matrix.rows.length === 0 || matrix.participations.length === 0) return null;
  const shown = matrix.participations.map(({ party }) => party);
  const issues = matrix.rows.map(({ issue }) => issue.slug);
  const kept = new Set([...shown, ...matrix.participations.flatMap(({ memberOf }) => memberOf)]);
  const index = indexPositions(record, view.onRecordOnly);
  const until = matrix.against !== null && matrix.against > matrix.asOf ? matrix.against : matrix.asOf;
  const positions = record.positions.filter(
    (position) =>
      kept.has(position.party) &&
      issues.includes(position.issue) &&
      position.statedOn.firstDay <= until &&
      index.of(position.issue, position.party).includes(position),
  );
  const cited = new Set(positions.flatMap(({ citations }) => citations.map(({ source }) => source)));
  const ids = new Set(positions.map(({ id }) => id));
  return {
    query: viewQuery({ ...view, ...NO_PLACE }),
    filteredOut: matrix.filteredOut,
    view: {
      ...DEFAULT_VIEW,
      parties: shown,
      issues,
      asOf: matrix.asOf,
      against: matrix.against,
      onRecordOnly: view.onRecordOnly,
      transposed: view.transposed,
    },
    record: {
      ...record,
      rounds: [],
      participations: record.participations.filter(({ party }) => kept.has(party)),
      issues: record.issues.filter(({ slug }) => issues.includes(slug)),
      positions,
      sources: new Map([...record.sources].filter(([id]) => cited.has(id))),
      provenance: new Map([...record.provenance].filter(([id]) => ids.has(id))),
    },
  };
}

/** The day of a pinned view; pinning has resolved it. */
export function pinnedAsOf({ view }: Pinned): Day {
  if (view.asOf === null) throw new Error("A pinned view has a day");
  return view.asOf;
}

/** The slugs of a pinned view's columns or rows; pinning has resolved them. */
export function pinnedSlugs(selection: Selection): readonly string[] {
  if (selection === null || typeof selection === "string") throw new Error("A pinned view names its rows and columns");
  return selection;
}

/** What a cell of a pinned view shows on its day, and on the day that it is compared with where there is one. */
export function cellsOnDays(positions: readonly Position[], { asOf, against }: View): readonly Cell[] {
  return [asOf, against].flatMap((day) => (day === null ? [] : [cellAsOf(positions, day)]));
}

/**
 * A pinned view without the words of revisions that were removed for legal reasons. A cell that rested on one is withheld:
 * no earlier statement takes its place, because that was not what was pinned.
 */
export function withhold(pinned: Pinned, isRemoved: (position: string, revision: number) => boolean): Pinned {
  const { record } = pinned;
  const removed = new Set(record.positions.filter(({ id, revision }) => isRemoved(id, revision)).map(({ id }) => id));
  if (removed.size === 0) return pinned;
  const index = indexPositions(record, pinned.view.onRecordOnly);
  // Of coalitions too that are not shown themselves: an empty cell of a member may point to them.
  const withheld = record.issues.flatMap(({ slug: issue }) =>
    record.participations.flatMap(({ party }) => {
      const cells = cellsOnDays(index.of(issue, party), pinned.view);
      return cells.some((cell) => positionsOf(cell).some(({ id }) => removed.has(id))) ? [{ issue, party }] : [];
    }),
  );
  const positions = record.positions.filter(({ id }) => !removed.has(id));
  const cited = new Set(positions.flatMap(({ citations }) => citations.map(({ source }) => source)));
  return {
    ...pinned,
    record: {
      ...record,
      positions,
      sources: new Map([...record.sources].filter(([id]) => cited.has(id))),
      provenance: new Map([...record.provenance].filter(([id]) => !removed.has(id))),
      withheld,
    },
  };
}
