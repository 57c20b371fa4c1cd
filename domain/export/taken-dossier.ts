import type { Dossier, DossierPosition } from "../dossier/dossier";
import { printDossier } from "../dossier/print-dossier";
import { positionsOf } from "../matrix/cell";
import { indexPositions } from "../matrix/cell-index";
import type { MatrixCell } from "../matrix/matrix";
import type { NegotiationRecord, Participation } from "../matrix/record";
import type { Position } from "../position/position";
import { compareRecency } from "../position/recency";
import { citeAs } from "./cite-as";
import type { ExportWords } from "./export-words";
import type { TakenView } from "./taken-view";

/**
 * The part of a record that a view shows, as a dossier: read into an empty database, the same view shows the same cells.
 * Beside the shown statements it has what their marks and pointers rest on: the coalitions that shown parties belong to
 * with the statements that empty cells point to, statements of which it is uncertain whether they are older, and all earlier
 * ones where two dates are compared. What a dossier has no word for is left out: who reviewed it, and withheld cells.
 */
export function takenDossier({ record, view, matrix }: TakenView): Dossier {
  const index = indexPositions(record, view.onRecordOnly);
  const until = [matrix.asOf, matrix.against].reduce((a, b) => ((b ?? "") > (a ?? "") ? b : a), null) ?? "";
  const behind = ({ issue, participation, cell }: MatrixCell): readonly Position[] => {
    if (cell.kind === "withheld") return [];
    const pointedTo = cell.kind === "not-researched" ? cell.see.map(({ position }) => position) : [];
    const marked = matrix.against !== null || (cell.kind === "stated" && cell.orderUncertain);
    if (!marked) return [...positionsOf(cell), ...pointedTo];
    const stated = index.of(issue.slug, participation.party).filter(({ statedOn }) => statedOn.firstDay <= until);
    return [...stated, ...pointedTo];
  };
  const positions = matrix.rows.flatMap(({ cells }) => [...new Set(cells.flatMap(behind))].sort(compareRecency));
  const cited = new Set(positions.flatMap(({ citations }) => citations.map(({ source }) => source)));
  const numbered = matrix.sources.map(({ source }) => source.id);
  const { slug, title, summary, rounds } = record;
  return {
    negotiation: { slug, title, summary },
    rounds,
    parties: withCoalitions(record, matrix.participations),
    issues: matrix.rows.map(({ issue }) => issue),
    sources: [...new Set([...numbered, ...cited])].flatMap((id) => record.sources.get(id) ?? []),
    positions: positions.map(toDossierPosition),
  };
}

/** The shown parties, and behind them the coalitions that they belong to, directly or through others. */
function withCoalitions(record: NegotiationRecord, shown: readonly Participation[]): Participation[] {
  const known = new Map(record.participations.map((participation) => [participation.party, participation]));
  const kept = new Map(shown.map((participation) => [participation.party, participation]));
  // A map goes on to what is added to it while it is walked.
  for (const { memberOf } of kept.values()) {
    for (const slug of memberOf) {
      const coalition = known.get(slug);
      if (coalition && !kept.has(slug)) kept.set(slug, coalition);
    }
  }
  return [...kept.values()].map((party) => ({ ...party, memberOf: party.memberOf.filter((slug) => kept.has(slug)) }));
}

function toDossierPosition({ sequence: _, revision: __, ...position }: Position): DossierPosition {
  return position;
}

/** The dossier of a view as YAML that an import reads, under a comment that says what it is and where it is from. */
export function printTakenDossier(taken: TakenView, words: ExportWords): string {
  const cells = taken.matrix.rows.flatMap((row) => row.cells);
  const counts = {
    cells: cells.length,
    notResearched: cells.filter(({ cell }) => cell.kind === "not-researched").length,
    withheld: cells.filter(({ cell }) => cell.kind === "withheld").length,
  };
  const lines = [
    citeAs(taken, words),
    taken.url,
    words.text("exports.yaml.contents", counts),
    words.text("exports.yaml.import"),
    words.text("site.licence"),
  ];
  return `${lines.map((line) => `# ${line.replace(/\s+/g, " ")}\n`).join("")}\n${printDossier(takenDossier(taken), "yaml")}`;
}
