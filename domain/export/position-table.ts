import type { Citation, QuoteCheck } from "../citation/citation";
import { isDiffering, positionsOf } from "../matrix/cell";
import type { MatrixCell } from "../matrix/matrix";
import type { Position } from "../position/position";
import { citeAs } from "./cite-as";
import type { ExportWords } from "./export-words";
import type { Table } from "./print-csv";
import { shownLines } from "./shown-cells";
import type { TakenView } from "./taken-view";

/** A column: its heading, and what a row says there; the second argument is absent where the cell has no position. */
type Column = [heading: string, of: (entry: MatrixCell, position: Position | null) => string | null | undefined];

/**
 * The long form: one row a position that the view shows, and one for each cell without one, so that the file has every
 * cell of the screen and says by `cell` why one is empty. Values are those of the record (`on-record`, EDTF dates), not the
 * words of the interface, so that they can be filtered and counted.
 *
 * A position with several citations has one row all the same: the columns from `source_numbers` to `quote_checks` hold one
 * line for each citation, the same line in each column being the same citation. In these columns a line break within a
 * text is written `\n` and a backslash `\\`.
 *
 * What the whole file is stands on every row (`view_url`, `retrieved`, `cite_as`, `licence`): CSV has no other place for it
 * that every reader of CSV takes, and a row that is copied elsewhere keeps it.
 */
export function positionTable(taken: TakenView, words: ExportWords): Table {
  const columns = columnsOf(taken, words);
  const rows = shownLines(taken)
    .flat()
    .flatMap((entry) => {
      const positions: readonly (Position | null)[] = positionsOf(entry.cell);
      return (positions.length > 0 ? positions : [null]).map((position) => ({ entry, position }));
    });
  return {
    headings: columns.map(([heading]) => heading),
    rows: rows.map(({ entry, position }) => columns.map(([, of]) => of(entry, position) ?? "")),
  };
}

function columnsOf(taken: TakenView, words: ExportWords): Column[] {
  const { record, matrix, url, retrieved } = taken;
  const always = (text: string | null) => () => text;
  const provenance = (position: Position | null) => (position ? record.provenance.get(position.id) : undefined);
  return [
    ["negotiation", always(record.title)],
    ["as_of", always(matrix.asOf)],
    ["category", ({ issue }) => issue.category],
    ["issue", ({ issue }) => issue.slug],
    ["issue_title", ({ issue }) => issue.title],
    ["proposition", ({ issue }) => issue.proposition],
    ["party", ({ participation }) => participation.party],
    ["party_name", ({ participation }) => participation.shortName],
    ["cell", ({ cell }) => cell.kind],
    ["remark", ({ cell }) => remarkOf(cell)],
    ["see", ({ cell }) => (cell.kind === "not-researched" ? cell.see.map(({ party }) => party).join(" ") : null)],
    ["position", (_, position) => position?.id],
    ["stance", (_, position) => (position?.answer.kind === "stance" ? position.answer.stance : null)],
    ["silence", (_, position) => (position?.answer.kind === "silence" ? position.answer.silence : null)],
    ["red_line", (_, position) => position && yesOrNo(position.redLine)],
    ["terms_changed", (_, position) => position && yesOrNo(position.termsChanged)],
    ["stated_on", (_, position) => position?.statedOn.edtf],
    ["stated_from", (_, position) => position?.statedOn.firstDay],
    ["stated_to", (_, position) => position?.statedOn.lastDay],
    ["summary", (_, position) => position?.summary],
    ["conditions", (_, position) => position?.conditions],
    ["attribution", (_, position) => position?.attribution],
    ["speaker", (_, position) => position?.speaker],
    ["revision", (_, position) => position && String(position.revision)],
    ["review", (_, position) => provenance(position)?.review],
    ["published_unchecked", (_, position) => provenance(position)?.override],
    ["corrected", (_, position) => provenance(position)?.corrected?.at.slice(0, 10)],
    ["compared_with", always(matrix.against)],
    ["shift", ({ shift }) => shift?.kind],
    ["shift_steps", ({ shift }) => (shift && "steps" in shift ? String(shift.steps) : null)],
    ...citationColumns(taken),
    ["view_url", always(url)],
    ["retrieved", always(retrieved)],
    ["cite_as", always(citeAs(taken, words))],
    ["licence", always(words.text("site.licence"))],
  ];
}

function citationColumns({ record, matrix }: TakenView): Column[] {
  const numbers = new Map(matrix.sources.map(({ number, source }) => [source.id, number]));
  type Said = (citation: Citation, check: QuoteCheck) => string | null | undefined;
  const sourceOf = ({ source }: Citation) => record.sources.get(source);
  const each: [heading: string, of: Said][] = [
    ["source_numbers", ({ source }) => numbers.get(source)?.toString()],
    ["source_ids", ({ source }) => source],
    ["source_types", (citation) => sourceOf(citation)?.type],
    ["source_titles", (citation) => sourceOf(citation)?.title],
    ["source_containers", (citation) => sourceOf(citation)?.containerTitle],
    ["source_publishers", (citation) => sourceOf(citation)?.publisher],
    ["source_authors", (citation) => sourceOf(citation)?.authors.join("; ")],
    ["source_dates", (citation) => sourceOf(citation)?.issued?.edtf],
    ["source_urls", (citation) => sourceOf(citation)?.url],
    ["source_languages", (citation) => sourceOf(citation)?.language],
    ["source_grades", (citation) => sourceOf(citation)?.grade],
    ["source_notes", (citation) => sourceOf(citation)?.note],
    ["locators", ({ locator }) => locator],
    ["quotes", ({ exact }) => exact],
    ["words_before", ({ prefix }) => prefix],
    ["words_after", ({ suffix }) => suffix],
    ["quote_languages", ({ language }) => language],
    ["translations", ({ translation }) => translation?.text],
    ["translators", ({ translation }) => translation?.by],
    ["quote_checks", (_, check) => check],
  ];
  return each.map(
    ([heading, of]): Column => [
      heading,
      (_, position) =>
        position?.citations
          .map((citation, index) => {
            const check = record.provenance.get(position.id)?.checks[index] ?? "unchecked";
            return oneLine(of(citation, check) ?? "");
          })
          .join("\n"),
    ],
  );
}

function remarkOf(cell: MatrixCell["cell"]): string | null {
  const remarks = [
    isDiffering(cell) ? "differing-statements" : null,
    cell.kind === "stated" && cell.orderUncertain ? "order-uncertain" : null,
  ];
  return remarks.filter((remark) => remark !== null).join(" ");
}

const yesOrNo = (value: boolean) => (value ? "yes" : "no");

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r" };
const oneLine = (text: string) => text.replace(/[\\\r\n]/g, (character) => ESCAPES[character] ?? character);
