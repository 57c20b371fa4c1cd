import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDossier } from "@/domain/dossier/read-dossier";
import { makeBriefing } from "@/domain/export/briefing";
import { asMarkdown } from "@/domain/export/markdown-text";
import { matrixTable } from "@/domain/export/matrix-table";
import { positionTable } from "@/domain/export/position-table";
import { printCsv, type Table, unguard } from "@/domain/export/print-csv";
import { printMarkdown } from "@/domain/export/print-markdown";
import { shownLines } from "@/domain/export/shown-cells";
import { printTakenDossier } from "@/domain/export/taken-dossier";
import type { TakenView } from "@/domain/export/taken-view";
import { positionsOf } from "@/domain/matrix/cell";
import { buildMatrix, type Matrix } from "@/domain/matrix/matrix";
import type { Position } from "@/domain/position/position";
import { anyTakenView, take } from "@/seeds/any-taken-view";
import { aCitation, aPosition, aRecord } from "@/seeds/record-factory";
import { exportWords } from "./words";

/** A table as somebody reads it who has only the file. */
function readTable(table: Table): Record<string, string>[] {
  const rows: Record<string, string>[] = parse(printCsv(table), {
    bom: true,
    columns: true,
    relax_column_count: false,
  });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, text]) => [name, unguard(text)])));
}

const lines = (text: string | undefined) => (text ?? "").split("\n").map((line) => line.replace(/\\(.)/g, escaped));
const escaped = (_: string, letter: string) => ({ n: "\n", r: "\r" })[letter] ?? letter;

/** Every cell of the screen with what stands in it, in reading order. */
const screen = (taken: TakenView) =>
  shownLines(taken).flatMap((line) =>
    line.flatMap(({ issue, participation, cell }) => {
      const where = { issue: issue.slug, party: participation.party, cell: cell.kind as string };
      const positions: readonly (Position | null)[] = positionsOf(cell);
      return (positions.length > 0 ? positions : [null]).map((position) => ({ ...where, position }));
    }),
  );

test("CSV has exactly the cells of the screen, with every word and citation", () => {
  fc.assert(
    fc.property(anyTakenView, (taken) => {
      const rows = readTable(positionTable(taken, exportWords));
      const expected = screen(taken);
      expect(rows.map(({ issue, party, cell }) => ({ issue, party, cell }))).toEqual(
        expected.map(({ issue, party, cell }) => ({ issue, party, cell })),
      );
      for (const [index, { position }] of expected.entries()) {
        const row = rows[index] ?? {};
        expect(row).toMatchObject({ view_url: taken.url, retrieved: "2026-11-23" });
        expect(row.position).toBe(position?.id ?? "");
        if (position === null) continue;
        const { answer, citations } = position;
        expect(row).toMatchObject({
          stance: answer.kind === "stance" ? answer.stance : "",
          silence: answer.kind === "silence" ? answer.silence : "",
          red_line: position.redLine ? "yes" : "no",
          stated_on: position.statedOn.edtf,
          summary: position.summary,
          conditions: position.conditions ?? "",
          speaker: position.speaker ?? "",
        });
        expect(lines(row.quotes)).toEqual(citations.map(({ exact }) => exact));
        expect(lines(row.source_ids)).toEqual(citations.map(({ source }) => source));
        expect(lines(row.translations)).toEqual(citations.map(({ translation }) => translation?.text ?? ""));
        expect(lines(row.source_urls)).toEqual(citations.map(({ source }) => `https://example.org/${source}`));
      }
    }),
  );
});

test("the wide CSV lies as the matrix does", () => {
  fc.assert(
    fc.property(anyTakenView, (taken) => {
      const table = matrixTable(taken, exportWords);
      const rows = readTable(table);
      const grid = shownLines(taken);
      expect(new Set(table.headings).size).toBe(table.headings.length);
      expect(rows).toHaveLength(grid.length);
      for (const [index, line] of grid.entries()) {
        for (const { issue, participation, cell } of line) {
          const column = taken.view.transposed ? issue.title : participation.shortName;
          const said = rows[index]?.[column] ?? "";
          for (const { answer } of positionsOf(cell)) {
            expect(said).toContain(
              exportWords.text(`stance.${answer.kind === "stance" ? answer.stance : answer.silence}`),
            );
          }
          if (cell.kind === "not-researched") expect(said).toMatch(/^Not researched/);
          const sources = new Set(positionsOf(cell).flatMap(({ citations }) => citations.map(({ source }) => source)));
          const cited = rows[index]?.[`Sources: ${column}`] ?? "";
          expect(cited.split("\n").filter((one) => one !== "")).toHaveLength(sources.size);
          for (const source of sources) expect(cited).toContain(`https://example.org/${source}`);
        }
      }
    }),
  );
});

const plainCells = (matrix: Matrix) =>
  matrix.rows.flatMap(({ cells }) =>
    cells.map(({ issue, participation, cell, shift }) => ({
      where: `${issue.slug}.${participation.party}`,
      kind: cell.kind,
      uncertain: cell.kind === "stated" && cell.orderUncertain,
      see: cell.kind === "not-researched" ? cell.see.map(({ party, position }) => `${party} ${position.id}`) : [],
      positions: positionsOf(cell).map(({ sequence: _, revision: __, ...position }) => position),
      shift,
    })),
  );

test("the dossier of a view is read again, and the same view of it shows the same cells", () => {
  fc.assert(
    fc.property(anyTakenView, (taken) => {
      const result = readDossier(new TextEncoder().encode(printTakenDossier(taken, exportWords)));
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      const { dossier } = result;
      const { matrix, view } = taken;
      const record = aRecord(
        dossier.positions.map((position, sequence) => ({ ...position, sequence, revision: 1 })),
        {
          participations: dossier.parties,
          issues: dossier.issues,
          sources: new Map(dossier.sources.map((s) => [s.id, s])),
        },
      );
      const again = buildMatrix(record, {
        ...view,
        parties: matrix.participations.map(({ party }) => party),
        issues: matrix.rows.map(({ issue }) => issue.slug),
        asOf: matrix.asOf,
        against: matrix.against,
      });
      expect(plainCells(again)).toEqual(plainCells(matrix));
      expect(again.sources).toEqual(matrix.sources);
    }),
  );
});

test("Markdown has every cell's words and quotes, as text", () => {
  fc.assert(
    fc.property(anyTakenView, (taken) => {
      const markdown = printMarkdown(makeBriefing(taken, exportWords), exportWords);
      for (const { position } of screen(taken)) {
        if (position === null) continue;
        expect(markdown).toContain(asMarkdown(position.summary));
        for (const { exact } of position.citations) expect(markdown).toContain(`“${asMarkdown(exact)}”`);
      }
      for (const { number, source } of taken.matrix.sources) {
        expect(markdown).toContain(`\n[${number}]: <${source.url}>`);
      }
      expect(markdown).toContain(`<${taken.url}>`);
    }),
  );
});

describe("what a dossier of a view leaves out", () => {
  test("is what the view does not show", () => {
    const old = aPosition({ statedOn: "2025-05-16" });
    const shown = aPosition({ statedOn: "2025-06-02", citations: [aCitation("reuters")] });
    const other = aPosition({ statedOn: "2025-06-02", party: "ukraine" });
    const taken = take(aRecord([old, shown, other]), { parties: ["russia"], issues: ["ceasefire-first"] });
    const result = readDossier(new TextEncoder().encode(printTakenDossier(taken, exportWords)));
    expect(result).toMatchObject({
      ok: true,
      dossier: { parties: [{ party: "russia" }], positions: [{ id: shown.id }], sources: [{ id: "reuters" }] },
    });
  });
});

test("a cell that was withheld is said to be so, in every file", () => {
  const record = aRecord([aPosition({ statedOn: "2025-06-02", party: "ukraine" })], {
    withheld: [{ issue: "ceasefire-first", party: "russia" }],
  });
  const taken = take(record, { parties: ["russia", "ukraine"], issues: ["ceasefire-first"] });
  expect(readTable(positionTable(taken, exportWords))[0]).toMatchObject({ party: "russia", cell: "withheld" });
  expect(readTable(matrixTable(taken, exportWords))[0]?.russia).toBe("Removed for legal reasons");
  expect(printMarkdown(makeBriefing(taken, exportWords), exportWords)).toContain("Removed for legal reasons");
  expect(printTakenDossier(taken, exportWords)).toContain("2 cells, of which 0 not researched and 1 removed");
});
