import { useTranslations } from "next-intl";
import type { MatrixCell } from "@/domain/matrix/matrix";
import { useDayText } from "../ui/date-text";
import { CellMark } from "./cell-mark";
import { MatrixCellFace } from "./matrix-cell";
import type { MatrixContext } from "./matrix-context";
import { IssueHeading, PartyHeading } from "./matrix-heading";
import { byCategory } from "./matrix-rows";

/**
 * The matrix as a native table in a named region that scrolls. Of a large one it is a part, which says by its indices where in
 * the whole it stands (https://www.w3.org/TR/wai-aria-1.2/#aria-rowcount).
 */
export function MatrixTable({ context }: { context: MatrixContext }) {
  const t = useTranslations("matrix");
  const { view, part, drawn: matrix } = context;
  const columns = view.transposed ? matrix.rows.length : matrix.participations.length;
  return (
    // The region scrolls by keyboard through the links in every row head and cell (WCAG 2.1.1).
    <section className="matrix-region" aria-label={t("region")}>
      <table
        className={part === null || part.isSheet ? "matrix" : "matrix part"}
        // With the row and the column of headings.
        aria-rowcount={part ? part.rows.total + 1 : undefined}
        aria-colcount={part ? part.columns.total + 1 : undefined}
      >
        <Caption context={context} />
        <colgroup>
          <col className="stub" />
          <col className="entry" span={columns} />
        </colgroup>
        {view.transposed ? <PartiesAsRows context={context} /> : <IssuesAsRows context={context} />}
      </table>
    </section>
  );
}

function Caption({ context: { record, matrix } }: { context: MatrixContext }) {
  const t = useTranslations("matrix");
  const day = useDayText();
  return (
    <caption className="sr-only">
      {matrix.asOf
        ? t("caption", { title: record.title, date: day(matrix.asOf) })
        : t("captionEmpty", { title: record.title })}
    </caption>
  );
}

/** Where the row or column at this place of the table stands in the whole matrix, its headings counted: from 1. */
function indexIn(span: { from: number } | undefined, place: number): number | undefined {
  return span && span.from + place + 2;
}

function IssuesAsRows({ context }: { context: MatrixContext }) {
  const t = useTranslations("matrix");
  const { drawn: matrix, part } = context;
  // Rows that are no issue would have no index: in a part each issue names its category itself.
  const groups = part === null ? byCategory(matrix.rows) : [{ category: null, rows: matrix.rows }];
  return (
    <>
      <thead>
        <tr aria-rowindex={part ? 1 : undefined}>
          <th scope="col" aria-colindex={part ? 1 : undefined}>
            {t("issue")}
          </th>
          {matrix.participations.map((participation, column) => (
            <th scope="col" key={participation.party} aria-colindex={indexIn(part?.columns, column)}>
              <PartyHeading participation={participation} context={context} />
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ category, rows }) => (
        <tbody key={rows[0]?.issue.slug}>
          {category !== null && (
            <tr>
              <th scope="rowgroup" className="category" colSpan={matrix.participations.length + 1}>
                <span>{category}</span>
              </th>
            </tr>
          )}
          {rows.map(({ issue, cells }, row) => (
            <tr key={issue.slug} aria-rowindex={indexIn(part?.rows, row)}>
              <th scope="row" aria-colindex={part ? 1 : undefined}>
                <IssueHeading issue={issue} cells={cells} context={context} />
              </th>
              {cells.map((entry, column) => (
                <Entry key={entry.participation.party} entry={entry} column={column} context={context} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </>
  );
}

function PartiesAsRows({ context }: { context: MatrixContext }) {
  const t = useTranslations("matrix");
  const { drawn: matrix, part } = context;
  return (
    <>
      <thead>
        <tr aria-rowindex={part ? 1 : undefined}>
          <th scope="col" aria-colindex={part ? 1 : undefined}>
            {t("party")}
          </th>
          {matrix.rows.map(({ issue, cells }, column) => (
            <th scope="col" key={issue.slug} aria-colindex={indexIn(part?.columns, column)}>
              <IssueHeading issue={issue} cells={cells} context={context} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.participations.map((participation, row) => (
          <tr key={participation.party} aria-rowindex={indexIn(part?.rows, row)}>
            <th scope="row" aria-colindex={part ? 1 : undefined}>
              <PartyHeading participation={participation} context={context} />
            </th>
            {matrix.rows.map(({ issue, cells }, column) => {
              const entry = cells[row];
              return entry && <Entry key={issue.slug} entry={entry} column={column} context={context} />;
            })}
          </tr>
        ))}
      </tbody>
    </>
  );
}

function Entry({ entry, column, context }: { entry: MatrixCell; column: number; context: MatrixContext }) {
  const { view, part } = context;
  const label = view.transposed ? entry.issue.title : entry.participation.shortName;
  const Face = part === null || part.isSheet ? MatrixCellFace : CellMark;
  return (
    <td
      className={entry.cell.kind === "not-researched" ? "absent" : undefined}
      aria-colindex={indexIn(part?.columns, column)}
    >
      <span className="party-label" aria-hidden="true">
        {label}
      </span>
      <Face entry={entry} context={context} />
    </td>
  );
}
