import type { Viewer } from "@/domain/access/role";
import type { Dossier } from "@/domain/dossier/dossier";
import type { LocatedProblem, Problem } from "@/domain/dossier/problem";
import { readDossier } from "@/domain/dossier/read-dossier";
import { type ColumnMapping, findMappingFaults } from "@/domain/table/columns";
import { readPositions, type TableReading } from "@/domain/table/read-positions";
import { readTable, type Table, type TableFault } from "@/domain/table/read-table";
import { findNegotiation } from "../negotiation/queries";
import { findMapping } from "./column-mappings";
import type { ImportDraft } from "./import-draft";
import { listNamedSources } from "./named-sources";
import { toDossier } from "./queries";

/** What the file of an import says. */
export type ImportReading =
  | {
      kind: "dossier";
      dossier: Dossier;
      locate(problems: readonly Problem[]): readonly LocatedProblem[];
    }
  | {
      kind: "table";
      dossier: Dossier;
      table: Table;
      mapping: ColumnMapping;
      reading: TableReading;
      /** The version of the negotiation beside which the table was read. */
      version: number;
    }
  | { kind: "faulty-dossier"; problems: readonly LocatedProblem[] }
  | { kind: "faulty-table"; fault: TableFault }
  /** It must be said first which negotiation a table is about, or what its columns mean. */
  | { kind: "unmapped-table" };

/** Reads the file of an import. */
export async function readImport(
  { upload, negotiation }: Extract<ImportDraft, { state: "open" }>,
  viewer: Viewer,
): Promise<ImportReading> {
  if (upload.kind === "dossier") {
    const read = readDossier(new TextEncoder().encode(upload.text));
    return read.ok ? { ...read, kind: "dossier" } : { kind: "faulty-dossier", problems: read.problems };
  }
  const result = readTable(upload.text);
  if (!result.ok) return { kind: "faulty-table", fault: result.fault };
  const { table } = result;
  const mapping = await findMapping(viewer, table.headings);
  const record = negotiation === null ? null : await findNegotiation(negotiation);
  if (mapping === null || record === null || findMappingFaults(mapping) !== null) return { kind: "unmapped-table" };
  const recorded = await listNamedSources(table, mapping);
  const reading = readPositions(table, mapping, toDossier(record), recorded);
  return { kind: "table", dossier: reading.dossier, table, mapping, reading, version: record.version };
}
