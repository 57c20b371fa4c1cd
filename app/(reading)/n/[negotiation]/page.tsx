import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { CiteDisclosure } from "@/components/citation/cite-disclosure";
import { PrintedCitation } from "@/components/citation/printed-citation";
import { EmbedSnippet } from "@/components/embed/embed-snippet";
import { CellPanel } from "@/components/matrix/cell-panel";
import { DroppedNotice } from "@/components/matrix/dropped-notice";
import { FilteredNotice } from "@/components/matrix/filtered-notice";
import { matrixContext } from "@/components/matrix/matrix-context";
import { MatrixTable } from "@/components/matrix/matrix-table";
import { NegotiationHeading } from "@/components/matrix/negotiation-heading";
import { NoRows } from "@/components/matrix/no-rows";
import { PartLinks } from "@/components/matrix/part-links";
import { PartTools } from "@/components/matrix/part-tools";
import { PrintedDates } from "@/components/matrix/printed-dates";
import { ShiftSummary } from "@/components/matrix/shift-summary";
import { SourceList } from "@/components/matrix/source-list";
import { Toolbar } from "@/components/matrix/toolbar";
import { EditorLinks } from "@/components/negotiation/editor-links";
import { PinRefused } from "@/components/share/pin-refused";
import { ShareSheet } from "@/components/share/share-sheet";
import { JsonLd } from "@/components/ui/json-ld";
import { may } from "@/domain/access/may";
import { isFormQuery, type SearchParams, toQuery } from "@/domain/comparison/query";
import { NO_PLACE } from "@/domain/comparison/view";
import { matrixPath, parseView, viewQuery } from "@/domain/comparison/view-url";
import { datasetData } from "@/domain/export/json-ld";
import { cellDetails } from "@/domain/matrix/cell-details";
import { buildMatrix } from "@/domain/matrix/matrix";
import { knownSlugs } from "@/domain/matrix/record";
import { sourceTallies } from "@/domain/matrix/source-checks";
import { currentViewer } from "@/server/auth/viewer";
import { readPinNote } from "@/server/comparison/pin-note";
import { findNegotiation } from "@/server/negotiation/queries";
import { requestOrigin } from "@/server/site/origin";
import { citePage } from "../../cite-page";
import { matrixMetadata } from "../../view-metadata";

const DAY = { day: "numeric", month: "long", year: "numeric" } as const;

interface Props {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const record = await findNegotiation((await params).negotiation);
  if (record === null) return {};
  const { view } = parseView(toQuery(await searchParams), knownSlugs(record));
  return matrixMetadata(record, view);
}

export default async function MatrixPage({ params, searchParams }: Props) {
  const record = await findNegotiation((await params).negotiation);
  if (record === null) notFound();
  const query = toQuery(await searchParams);
  const { view, dropped } = parseView(query, knownSlugs(record));
  if (dropped.length === 0 && isFormQuery(query)) redirect(matrixPath(record.slug, view));

  const matrix = buildMatrix(record, view);
  const context = matrixContext(record, view, matrix);
  const details = view.cell && cellDetails(record, view.cell, matrix.asOf, view.onRecordOnly);
  const viewer = await currentViewer();
  const shared = { ...view, ...NO_PLACE };
  const refused = await readPinNote(viewQuery(shared));
  const origin = await requestOrigin();
  const url = origin + matrixPath(record.slug, shared);
  const [t, format] = await Promise.all([getTranslations("cite"), getFormatter()]);
  const cited = matrix.asOf
    ? t("asOf", { title: record.title, date: format.dateTime(new Date(matrix.asOf), DAY) })
    : record.title;
  const citation = await citePage({
    path: matrixPath(record.slug, { ...shared, asOf: matrix.asOf }),
    title: cited,
    changedAt: record.changedAt,
  });
  return (
    <>
      <JsonLd data={datasetData(record, origin)} />
      <NegotiationHeading record={record} shown={matrix.participations.map(({ party }) => party)} />
      {viewer && <EditorLinks negotiation={record.slug} manages={may(viewer.role, "write-negotiation")} />}
      <Toolbar
        context={context}
        cite={<CiteDisclosure citation={citation} files={{ path: `/n/${record.slug}`, query: viewQuery(shared) }} />}
        share={
          <ShareSheet context={context} url={url} signedIn={viewer !== null} refused={refused}>
            <EmbedSnippet origin={origin} path={matrixPath(record.slug, shared)} title={record.title} />
          </ShareSheet>
        }
      />
      <div className="wrap">
        <PrintedDates matrix={matrix} />
        {refused && <PinRefused {...refused} url={url} title={record.title} />}
        <DroppedNotice dropped={dropped} />
        <ShiftSummary context={context} />
        <FilteredNotice context={context} />
        <PartTools context={context} />
        {matrix.rows.length > 0 ? <MatrixTable context={context} /> : <NoRows context={context} />}
        <PartLinks context={context} below />
        {(context.part === null || context.part.isSheet) && (
          <SourceList sources={context.drawn.sources} tallies={sourceTallies(record)} />
        )}
      </div>
      <PrintedCitation citation={citation} />
      {details && <CellPanel details={details} context={context} />}
    </>
  );
}
