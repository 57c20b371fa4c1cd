import { positionsOf } from "../matrix/cell";
import { type CellIndex, indexPositions } from "../matrix/cell-index";
import type { NegotiationRecord } from "../matrix/record";
import type { Position } from "../position/position";
import { sameWords } from "../position/same-words";
import { cellsOnDays, type Pinned, pinnedAsOf, pinnedSlugs } from "./pinned";
import type { CellRef } from "./view";

/**
 * What has become of a cell since it was pinned.
 *
 * - `corrected`: the statement that it shows has a later revision: a correction of the record, or a supplement to it.
 * - `retracted`: that statement's record was wrong, and is in no view any more; with the reason that was published.
 * - `removed`: it was removed for legal reasons.
 * - `recorded-later`: it would show a statement that was made by the pinned date, and recorded after the pinning.
 * - `said-later`: the party said something after the pinned date. That is news, not a change of what was pinned: it is
 *   counted apart.
 */
export type Change = CellRef &
  (
    | { kind: "corrected"; position: string; as: "correction" | "supplement"; at: string }
    | { kind: "retracted"; position: string; reason: string }
    | { kind: "recorded-later" | "said-later"; position: string }
    | { kind: "removed" }
  );

/**
 * What has changed since a view was pinned, cell by cell in the order of rows and columns: the pinned record (after
 * `withhold`) beside the one that is published now, on the pinned dates. A change that no pinned cell shows is none.
 * `retracted` has the reasons by position id.
 */
export function changesSince(pinned: Pinned, now: NegotiationRecord, retracted: ReadonlyMap<string, string>): Change[] {
  const { view, record } = pinned;
  const before = indexPositions(record, view.onRecordOnly);
  const after = indexPositions(now, view.onRecordOnly);
  const asOf = pinnedAsOf(pinned);
  const known = new Map(record.positions.map((position) => [position.id, position]));
  return pinnedSlugs(view.issues).flatMap((issue) =>
    pinnedSlugs(view.parties).flatMap((party) => {
      if (before.isWithheld(issue, party)) return [{ issue, party, kind: "removed" } as const];
      const shown = statements(before, { issue, party }, pinned);
      const shownNow = statements(after, { issue, party }, pinned);
      const changes = [
        ...shown.flatMap((position) => changeOf(position, now, retracted)),
        ...shownNow.flatMap((position): Change[] => {
          const then = known.get(position.id);
          if (then === undefined) return [{ issue, party, position: position.id, kind: "recorded-later" }];
          // One that a correction moved here, by another date; those that were shown are told above.
          return shown.includes(then) ? [] : changeOf(then, now, retracted);
        }),
        ...after
          .of(issue, party)
          .filter((each) => each.statedOn.firstDay > asOf && !known.has(each.id) && !shownNow.includes(each))
          .map(({ id }): Change => ({ issue, party, position: id, kind: "said-later" })),
      ];
      return changes.map((change) => ({ ...change, issue, party }));
    }),
  );
}

/** How many cells changed; what was said later is no change of them. */
export function countChangedCells(changes: readonly Change[]): number {
  const changed = changes.filter(({ kind }) => kind !== "said-later");
  return new Set(changed.map(({ issue, party }) => `${issue}.${party}`)).size;
}

function statements(index: CellIndex, { issue, party }: CellRef, { view }: Pinned): Position[] {
  return [...new Set(cellsOnDays(index.of(issue, party), view).flatMap(positionsOf))];
}

function changeOf(position: Position, now: NegotiationRecord, retracted: ReadonlyMap<string, string>): Change[] {
  const at = { issue: position.issue, party: position.party, position: position.id };
  const today = now.positions.find(({ id }) => id === position.id);
  if (today === undefined) {
    return [{ ...at, kind: "retracted", reason: retracted.get(position.id) ?? "" }];
  }
  if (sameWords(today, position)) return [];
  const corrected = now.provenance.get(position.id)?.corrected;
  return [{ ...at, kind: "corrected", as: corrected?.kind ?? "correction", at: corrected?.at ?? now.changedAt }];
}
