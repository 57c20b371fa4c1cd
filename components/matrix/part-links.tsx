import { useTranslations } from "next-intl";
import type { Direction } from "@/domain/matrix/window";
import type { MatrixContext } from "./matrix-context";
import { headingId } from "./matrix-heading";

const ARROWS = { rowsBefore: "↑", rowsAfter: "↓", columnsBefore: "←", columnsAfter: "→" } as const;

/** Says which part of a large matrix is shown, and leads to those beside it; above the table and again below it. */
export function PartLinks({ context, below = false }: { context: MatrixContext; below?: boolean }) {
  const t = useTranslations("part");
  const { part, view } = context;
  if (part === null) return null;
  const [rows, columns] = view.transposed ? (["parties", "issues"] as const) : (["issues", "parties"] as const);
  const range = ({ from, to, total }: typeof part.rows) => ({ from: from + 1, to, total });
  return (
    <nav aria-label={t(below ? "labelBelow" : "label")} className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        <span>{t(rows, range(part.rows))}</span>
        <PartLink context={context} direction="rowsBefore" label={t(`${rows}Before`)} />
        <PartLink context={context} direction="rowsAfter" label={t(`${rows}After`)} />
      </p>
      <p className="flex flex-wrap items-center gap-2">
        <span>{t(columns, range(part.columns))}</span>
        <PartLink context={context} direction="columnsBefore" label={t(`${columns}Before`)} />
        <PartLink context={context} direction="columnsAfter" label={t(`${columns}After`)} />
      </p>
    </nav>
  );
}

/** Leads to the first heading of the part on one side; nothing where the matrix ends. */
function PartLink({ context, direction, label }: { context: MatrixContext; direction: Direction; label: string }) {
  const beside = context.part?.beside[direction];
  if (!beside) return null;
  const alongIssues = direction.startsWith("rows") !== context.view.transposed;
  const heading = headingId(alongIssues ? "issue" : "party", beside.heading);
  return (
    <a href={`${context.hrefOf({ at: beside.start })}#${heading}`} data-soft className="button print:hidden">
      <span aria-hidden="true">{ARROWS[direction]}</span> {label}
    </a>
  );
}
