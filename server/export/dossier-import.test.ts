import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDossier } from "@/domain/dossier/read-dossier";
import { positionsOf } from "@/domain/matrix/cell";
import type { Matrix } from "@/domain/matrix/matrix";
import { chooseDatabase } from "../db/db";
import { describeOnEachDatabase, freshDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { findNegotiation } from "../negotiation/queries";
import { getLiveFile } from "./files";
import { takeLive } from "./take-view";

const NOW = new Date("2026-01-01T00:00:00Z");
const TAKING = { origin: "https://parley.example", retrieved: "2026-03-02" };

async function mustImport(bytes: Uint8Array) {
  const read = readDossier(bytes);
  const result = read.ok ? await importDossier({ dossier: read.dossier, now: NOW }) : read;
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
}

async function matrixOf(search: string): Promise<Matrix> {
  const record = await findNegotiation("russia-ukraine");
  if (record === null) throw new Error("There is no such negotiation");
  return takeLive(record, search, TAKING).matrix;
}

const shown = ({ rows, sources }: Matrix) => ({
  cells: rows.flatMap(({ cells }) =>
    cells.map(({ issue, participation, cell, shift }) => ({
      ...{ issue: issue.slug, proposition: issue.proposition, party: participation.name, kind: cell.kind, shift },
      positions: positionsOf(cell).map(({ sequence: _, ...position }) => position),
    })),
  ),
  sources,
});

describeOnEachDatabase("the dossier of a view", (database, kind) => {
  test.each([
    "?parties=russia,ukraine&asOf=2025-06-02",
    "?parties=ukraine,united-states,russia&issues=all&asOf=2025-11-30&against=2025-03-01",
    "?parties=all&issues=all&asOf=2025-12-31&attribution=onrecord",
  ])("%s is imported into an empty database, where it shows the same", async (search) => {
    await mustImport(readFileSync("seeds/russia-ukraine.yaml"));
    const before = await matrixOf(search);
    const file = await getLiveFile("russia-ukraine", search, "yaml", TAKING);
    const empty = await freshDatabase(kind);
    chooseDatabase(empty.database);
    try {
      await mustImport(file?.bytes ?? new Uint8Array());
      expect(shown(await matrixOf(search))).toEqual(shown(before));
    } finally {
      chooseDatabase(database());
      await empty.remove();
    }
  });
});
