import { latestDay } from "../comparison/resolve";
import type { Day } from "../date/edtf";
import { stanceOf } from "../matrix/cell";
import { indexPositions } from "../matrix/cell-index";
import { matrixCell } from "../matrix/matrix";
import type { Issue, NegotiationRecord, Participation } from "../matrix/record";
import { type Agreement, agreementOf } from "./agreement";
import { DEFAULT_WEIGHT, pairOf } from "./pair";
import { spreadOf } from "./spread";

/** How far any two parties of a negotiation agree, and how spread the parties are on each issue. */
export interface AgreementTable {
  asOf: Day | null;
  /** Those that have a stance somewhere, in column order. */
  participations: readonly Participation[];
  /** The agreement of two parties by their slugs, in either order; null for a party with itself. */
  of(one: string, other: string): Agreement | null;
  /** In row order. `spread` is null where fewer than two stances have a place. */
  issues: readonly { issue: Issue; stances: number; spread: number | null }[];
}

/** The agreement table of a record as of a day, all issues counting the same. */
export function agreementTable(record: NegotiationRecord, day: Day | null, onRecordOnly: boolean): AgreementTable {
  const asOf = day ?? latestDay(record);
  const index = indexPositions(record, onRecordOnly);
  const cellOf = (issue: Issue, participation: Participation) =>
    matrixCell(index, issue, participation, asOf, null).cell;
  const cells = new Map(
    record.participations.map((participation) => [
      participation.party,
      record.issues.map((issue) => cellOf(issue, participation)),
    ]),
  );
  const stancesOf = (row: number) =>
    [...cells.values()].flatMap((column) => (column[row] && stanceOf(column[row])) ?? []);
  return {
    asOf,
    participations: record.participations.filter(({ party }) =>
      cells.get(party)?.some((cell) => stanceOf(cell) !== null),
    ),
    of: (one, other) => {
      const [a, b] = [cells.get(one), cells.get(other)];
      if (one === other || !a || !b) return null;
      return agreementOf(
        record.issues.flatMap((issue, row) =>
          a[row] && b[row] ? [pairOf(issue, a[row], b[row], DEFAULT_WEIGHT)] : [],
        ),
      );
    },
    issues: record.issues.map((issue, row) => {
      const stances = stancesOf(row);
      return { issue, stances: stances.length, spread: spreadOf(stances) };
    }),
  };
}
