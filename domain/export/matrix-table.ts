import { positionsOf } from "../matrix/cell";
import type { MatrixCell } from "../matrix/matrix";
import { answerText, cellFoot, cellLead } from "./briefing-statement";
import { citeAs } from "./cite-as";
import type { ExportWords } from "./export-words";
import type { Table } from "./print-csv";
import { referenceLine } from "./reference-line";
import { shownLines } from "./shown-cells";
import type { TakenView } from "./taken-view";

/**
 * The wide form: the matrix as it lies on the screen, one row an issue and one column a party (or the other way round, as
 * the view has it), a cell being its answer in words. Behind these columns stand as many with the sources of each cell, one
 * line a source, with its number on the page; last what the file is and where from, on every row.
 */
export function matrixTable(taken: TakenView, words: ExportWords): Table {
  const { matrix, view, url, retrieved } = taken;
  const columns = view.transposed
    ? matrix.rows.map(({ issue }) => ({ slug: issue.slug, name: issue.title }))
    : matrix.participations.map(({ party, shortName }) => ({ slug: party, name: shortName }));
  const names = distinct(columns);
  const about: [heading: string, text: string][] = [
    ["as_of", matrix.asOf ?? ""],
    ["view_url", url],
    ["retrieved", retrieved],
    ["cite_as", citeAs(taken, words)],
    ["licence", words.text("site.licence")],
  ];
  const sources = sourceLines(taken, words);
  return {
    headings: [
      ...(view.transposed ? ["party", "party_name"] : ["category", "issue", "issue_title", "proposition"]),
      ...names,
      ...names.map((name) => words.text("exports.sourcesOf", { name })),
      ...about.map(([heading]) => heading),
    ],
    rows: shownLines(taken).map((cells) => [
      ...headOf(cells[0], view.transposed),
      ...cells.map((entry) => cellWords(entry, taken, words)),
      ...cells.map((entry) => sources(entry)),
      ...about.map(([, text]) => text),
    ]),
  };
}

function headOf(first: MatrixCell | undefined, transposed: boolean): string[] {
  if (first === undefined) return [];
  const { issue, participation } = first;
  if (transposed) return [participation.party, participation.shortName];
  return [issue.category, issue.slug, issue.title, issue.proposition];
}

/** The answer alone where there is one and nothing is to be said of it, so that a column can be filtered and counted. */
function cellWords(entry: MatrixCell, { record, matrix }: TakenView, words: ExportWords): string {
  const answers = positionsOf(entry.cell).map(({ answer, redLine }) =>
    redLine ? `${answerText(answer, words)} (${words.text("stance.redLine")})` : answerText(answer, words),
  );
  const said = [cellLead(entry, words), answers.join(" / "), ...cellFoot(entry, matrix, record, words)];
  return said.filter(Boolean).join("; ");
}

/** Two columns of one name could not be told apart: each then has its slug too. */
function distinct(columns: readonly { slug: string; name: string }[]): string[] {
  return columns.map(({ slug, name }) =>
    columns.filter((other) => other.name === name).length > 1 ? `${name} (${slug})` : name,
  );
}

function sourceLines({ record, matrix }: TakenView, words: ExportWords): (entry: MatrixCell) => string {
  const numbers = new Map(matrix.sources.map(({ number, source }) => [source.id, number]));
  return ({ cell }) => {
    const ids = positionsOf(cell).flatMap(({ citations }) => citations.map(({ source }) => source));
    return [...new Set(ids)]
      .flatMap((id) => record.sources.get(id) ?? [])
      .map((source) => {
        const line = `[${numbers.get(source.id)}] ${referenceLine(source, words)} ${source.url ?? ""}`;
        return line.replace(/\s+/g, " ").trim();
      })
      .join("\n");
  };
}
