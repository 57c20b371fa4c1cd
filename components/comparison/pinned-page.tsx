import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Change } from "@/domain/comparison/changes-since";
import { linkPath } from "@/domain/comparison/link-id";
import type { Pinned } from "@/domain/comparison/pinned";
import { pinnedAsOf } from "@/domain/comparison/pinned";
import { pinnedPath } from "@/domain/comparison/view-url";
import { cellDetails } from "@/domain/matrix/cell-details";
import { buildMatrix } from "@/domain/matrix/matrix";
import { sourceTallies } from "@/domain/matrix/source-checks";
import { ExportMenu } from "../export/export-menu";
import { CellPanel } from "../matrix/cell-panel";
import { matrixContext } from "../matrix/matrix-context";
import { MatrixTable } from "../matrix/matrix-table";
import { PartLinks } from "../matrix/part-links";
import { PartTools } from "../matrix/part-tools";
import { ShiftSummary } from "../matrix/shift-summary";
import { SourceList } from "../matrix/source-list";
import { LinkSheet } from "../share/link-sheet";
import { useDayText } from "../ui/date-text";
import { AboutLink } from "./about-link";
import { PinnedBanner } from "./pinned-banner";

/** A link as its page tells of it. */
export interface PinnedLinkFacts {
  id: string;
  title: string | null;
  note: string | null;
  pinnedAt: string;
  sha256: string;
  negotiation: { slug: string; title: string };
  /** The address of the same view, live. */
  address: string;
  whole: boolean;
  pinned: Pinned;
}

/** A pinned link: the matrix as it was published then, what has changed since, and how to check both. */
export function PinnedPage({
  link,
  changes,
  origin,
  notice = null,
}: {
  link: PinnedLinkFacts;
  /** Where the site stands, for what is handed on. */
  origin: string;
  changes: readonly Change[];
  /** What is said to this reader alone. */
  notice?: ReactNode;
}) {
  const t = useTranslations("pinned");
  const day = useDayText();
  const { record, view } = link.pinned;
  const matrix = buildMatrix(record, view);
  const context = matrixContext(record, view, matrix, (other) => pinnedPath(link.id, other));
  const details = view.cell && cellDetails(record, view.cell, matrix.asOf, view.onRecordOnly);
  const asOf = day(pinnedAsOf(link.pinned));
  return (
    <>
      <header className="wrap relative pt-8 pb-5 sm:flex sm:items-start sm:justify-between sm:gap-6">
        <div>
          {link.title && <p className="text-sm text-muted">{record.title}</p>}
          <h1>{link.title ?? record.title}</h1>
          {link.note && <p className="mt-2 max-w-[70ch] whitespace-pre-line text-soft">{link.note}</p>}
          <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
            <span>
              {matrix.against ? t("asOfAgainst", { asOf, against: day(matrix.against) }) : t("asOf", { asOf })}
            </span>
            <span>{t("size", { issues: matrix.rows.length, parties: matrix.participations.length })}</span>
            {link.pinned.filteredOut > 0 && <span>{t("filteredOut", { count: link.pinned.filteredOut })}</span>}
            {view.onRecordOnly && <span>{t("onRecordOnly")}</span>}
          </p>
        </div>
        <div className="mt-4 flex flex-none gap-2.5 sm:mt-1 print:hidden">
          <ExportMenu path={linkPath(link.id)} />
          <LinkSheet origin={origin} path={linkPath(link.id)} title={record.title} />
        </div>
      </header>
      <div className="wrap">
        {notice}
        <PinnedBanner link={link} changes={changes} />
        <ShiftSummary context={context} />
        <PartTools context={context} />
        <MatrixTable context={context} />
        <PartLinks context={context} below />
        {(context.part === null || context.part.isSheet) && (
          <SourceList sources={context.drawn.sources} tallies={sourceTallies(record)} />
        )}
        <AboutLink link={link} />
      </div>
      {details && <CellPanel details={details} context={context} />}
    </>
  );
}
