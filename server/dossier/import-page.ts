import type { Viewer } from "@/domain/access/role";
import { type ImportPage, type PlacedReason, ROWS_PER_PAGE } from "@/domain/dossier/import-page";
import type { Landing } from "@/domain/dossier/landing";
import { OUTCOMES, type Outcome } from "@/domain/dossier/preview";
import { ENTRY_KINDS } from "@/domain/dossier/report";
import type { TableFault } from "@/domain/table/read-table";
import { transaction } from "../db/db";
import type { ImportDraft } from "./import-draft";
import { drawRows, type FoundRow, listRows, placeAll, toReason } from "./import-rows";
import { type GoodReading, type Prepared, prepareImport } from "./prepare-import";
import { readImport } from "./read-import";
import { entryReports } from "./summary";

/** Which part of an import's rows to show. */
export interface RowsWanted {
  /** Null for all. */
  outcome: Outcome | null;
  /** Counted from 1. */
  page: number;
}

/** What the page of an import shows. */
export type ImportView =
  | { kind: "preview"; page: ImportPage }
  | { kind: "faulty-dossier"; problems: readonly PlacedReason[] }
  | { kind: "faulty-table"; fault: TableFault }
  | { kind: "unmapped-table" };

/** Finds what an import would do, without writing anything. */
export async function viewImport(
  draft: Extract<ImportDraft, { state: "open" }>,
  viewer: Viewer,
  landing: Landing,
  wanted: RowsWanted,
): Promise<ImportView> {
  for (;;) {
    const reading = await readImport(draft, viewer);
    if (reading.kind === "faulty-dossier") return { kind: reading.kind, problems: reading.problems.map(toReason) };
    if (reading.kind === "faulty-table" || reading.kind === "unmapped-table") return reading;
    const prepared = await transaction((tx) => prepareImport(tx, reading, landing));
    // Null when the negotiation changed while the table was read: it is read again.
    if (prepared !== null) return { kind: "preview", page: toPage(reading, prepared, landing, wanted) };
  }
}

function toPage(reading: GoodReading, prepared: Prepared, landing: Landing, wanted: RowsWanted): ImportPage {
  const { preview, stored, basis } = prepared;
  const { slug, title } = reading.dossier.negotiation;
  const rows = listRows(reading, preview.outcomes);
  const found = rows.filter(({ outcome }) => wanted.outcome === null || outcome === wanted.outcome);
  const start = (wanted.page - 1) * ROWS_PER_PAGE;
  return {
    negotiation: { slug, title: stored.negotiation?.title ?? title, isNew: stored.negotiation === null },
    landing,
    counts: countOutcomes(rows),
    rows: drawRows(reading, found.slice(start, start + ROWS_PER_PAGE)),
    found: found.length,
    blocking: placeAll(reading, preview.blocking),
    others: otherChanges(prepared),
    basis,
  };
}

function countOutcomes(rows: readonly FoundRow[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { added: 0, revised: 0, unchanged: 0, refused: 0 };
  for (const outcome of OUTCOMES) counts[outcome] = rows.filter((row) => row.outcome === outcome).length;
  return counts;
}

function otherChanges({ preview: { plan } }: Prepared): ImportPage["others"] {
  if (plan === null) return [];
  const { heading } = plan;
  const own = { kind: "negotiation" as const, added: [], revised: [] };
  const changes = ENTRY_KINDS.filter((kind) => kind !== "positions").map((kind) => {
    const { added, revised } = entryReports(plan)[kind];
    return { kind, added, revised };
  });
  const headings = heading === "unchanged" ? [] : [{ ...own, [heading]: [plan.heading] }];
  return [...headings, ...changes.filter(({ added, revised }) => added.length + revised.length > 0)];
}
