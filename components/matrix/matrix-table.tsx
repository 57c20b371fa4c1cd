import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { MatrixCell, MatrixRow } from "@/domain/matrix/matrix";
import type { Issue, Participation } from "@/domain/matrix/record";
import { useDayText } from "../ui/date-text";
import { MatrixCellFace } from "./matrix-cell";
import type { MatrixContext } from "./matrix-context";
import { Strip } from "./strip";

/** The matrix as a native table in a named region that scrolls. */
export function MatrixTable({ context }: { context: MatrixContext }) {
  const t = useTranslations("matrix");
  const { matrix, view } = context;
  const columns = view.transposed ? matrix.rows.length : matrix.participations.length;
  return (
    // The region scrolls by keyboard through the links in every row head and cell (WCAG 2.1.1).
    <section className="matrix-region" aria-label={t("region")}>
      <table className="matrix">
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

function IssuesAsRows({ context }: { context: MatrixContext }) {
  const t = useTranslations("matrix");
  const { matrix } = context;
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{t("issue")}</th>
          {matrix.participations.map((participation) => (
            <th scope="col" key={participation.party}>
              <PartyHeading participation={participation} negotiation={context.record.slug} />
            </th>
          ))}
        </tr>
      </thead>
      {byCategory(matrix.rows).map(({ category, rows }) => (
        <tbody key={rows[0]?.issue.slug}>
          <tr>
            <th scope="rowgroup" className="category" colSpan={matrix.participations.length + 1}>
              <span>{category}</span>
            </th>
          </tr>
          {rows.map((row) => (
            <tr key={row.issue.slug}>
              <th scope="row">
                <IssueHeading issue={row.issue} negotiation={context.record.slug} />
                <Strip cells={row.cells} />
              </th>
              {row.cells.map((entry) => (
                <Entry key={entry.participation.party} entry={entry} context={context} />
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
  const { matrix } = context;
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{t("party")}</th>
          {matrix.rows.map(({ issue, cells }) => (
            <th scope="col" key={issue.slug}>
              <IssueHeading issue={issue} negotiation={context.record.slug} />
              <Strip cells={cells} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.participations.map((participation, column) => (
          <tr key={participation.party}>
            <th scope="row">
              <PartyHeading participation={participation} negotiation={context.record.slug} />
            </th>
            {matrix.rows.map((row) => {
              const entry = row.cells[column];
              return <Fragment key={row.issue.slug}>{entry && <Entry entry={entry} context={context} />}</Fragment>;
            })}
          </tr>
        ))}
      </tbody>
    </>
  );
}

function Entry({ entry, context }: { entry: MatrixCell; context: MatrixContext }) {
  const label = context.view.transposed ? entry.issue.title : entry.participation.shortName;
  return (
    <td className={entry.cell.kind === "not-researched" ? "absent" : undefined}>
      <span className="party-label" aria-hidden="true">
        {label}
      </span>
      <MatrixCellFace entry={entry} context={context} />
    </td>
  );
}

function PartyHeading({ participation, negotiation }: { participation: Participation; negotiation: string }) {
  const t = useTranslations("role");
  return (
    <>
      <a
        href={`/n/${negotiation}/parties/${participation.party}`}
        data-soft
        className="text-ink no-underline hover:underline"
      >
        {participation.shortName}
      </a>
      <span className="sub">{participation.note ?? t(participation.role)}</span>
    </>
  );
}

function IssueHeading({ issue, negotiation }: { issue: Issue; negotiation: string }) {
  return (
    <>
      <a href={`/n/${negotiation}/issues/${issue.slug}`} data-soft className="issue-title">
        {issue.title}
      </a>
      <p className="proposition">{issue.proposition}</p>
    </>
  );
}

/** Groups rows that follow each other in one category: the reader's order of issues is kept. */
function byCategory(rows: readonly MatrixRow[]): { category: string; rows: MatrixRow[] }[] {
  const groups: { category: string; rows: MatrixRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.category === row.issue.category) last.rows.push(row);
    else groups.push({ category: row.issue.category, rows: [row] });
  }
  return groups;
}
