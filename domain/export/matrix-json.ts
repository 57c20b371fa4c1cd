import { NO_PLACE } from "../comparison/view";
import { viewQuery } from "../comparison/view-url";
import type { Cell } from "../matrix/cell";
import type { NegotiationRecord } from "../matrix/record";
import type { Position } from "../position/position";
import type { Provenance } from "../position/provenance";
import type { TakenView } from "./taken-view";

/**
 * A matrix as JSON: the view, the parties and issues shown, one entry a cell, and the numbered sources.
 * Absence is typed by its reason, as in the matrix; nothing is left out that the page shows. `view` is the address of the
 * live view on any site that has the negotiation, `url` that of the page it was taken from, on the day `retrieved`.
 */
export function matrixJson({ record, view, matrix, dropped, url, retrieved, pin }: TakenView) {
  const numbers = new Map(matrix.sources.map(({ source, number }) => [source.id, number]));
  return {
    negotiation: { slug: record.slug, title: record.title, summary: record.summary, version: record.version },
    view: `/n/${record.slug}${viewQuery({ ...view, ...NO_PLACE })}`,
    url,
    retrieved,
    pin,
    dropped,
    asOf: matrix.asOf,
    against: matrix.against,
    parties: matrix.participations.map(
      ({ party, name, shortName, abbreviation, kind, code, role, note, memberOf }) => ({
        slug: party,
        name,
        shortName,
        abbreviation,
        kind,
        code,
        role,
        note,
        memberOf,
      }),
    ),
    issues: matrix.rows.map(({ issue: { featured: _, ...issue } }) => issue),
    filteredOut: matrix.filteredOut,
    cells: matrix.rows.flatMap(({ issue, cells }) =>
      cells.map(({ participation, cell, shift }) => ({
        issue: issue.slug,
        party: participation.party,
        ...cellJson(record, cell, numbers),
        shift,
      })),
    ),
    shifts: { ...matrix.shiftCounts, restated: matrix.restated },
    sources: matrix.sources.map(({ number, source }) => ({
      number,
      ...source,
      issued: source.issued?.edtf ?? null,
    })),
  };
}

function cellJson(record: NegotiationRecord, cell: Cell, numbers: ReadonlyMap<string, number>) {
  if (cell.kind === "not-researched") {
    return { kind: cell.kind, see: cell.see.map(({ party, position }) => ({ party, position: position.id })) };
  }
  if (cell.kind === "withheld") return { kind: cell.kind };
  return {
    kind: cell.kind,
    ...(cell.kind === "stated" && { orderUncertain: cell.orderUncertain }),
    positions: cell.positions.map((position) => positionJson(position, numbers, record.provenance.get(position.id))),
  };
}

function positionJson(position: Position, numbers: ReadonlyMap<string, number>, provenance?: Provenance) {
  const { id, answer, redLine, termsChanged, statedOn, summary, conditions, attribution, speaker, revision } = position;
  return {
    id,
    stance: answer.kind === "stance" ? answer.stance : null,
    silence: answer.kind === "silence" ? answer.silence : null,
    redLine,
    termsChanged,
    statedOn: statedOn.edtf,
    summary,
    conditions,
    attribution,
    speaker,
    revision,
    review: provenance?.review ?? null,
    override: provenance?.override ?? null,
    corrected: provenance?.corrected ?? null,
    citations: position.citations.map(({ source, exact, ...rest }, index) => ({
      source,
      number: numbers.get(source) ?? null,
      quote: exact,
      ...rest,
      check: provenance?.checks[index] ?? "unchecked",
    })),
  };
}
