import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { CitePage } from "@/components/citation/cite-page";
import { CiteSection } from "@/components/citation/cite-section";
import { PositionPage } from "@/components/position/position-page";
import { dateWriter } from "@/components/ui/date-text";
import { JsonLd } from "@/components/ui/json-ld";
import { quotationData } from "@/domain/export/json-ld";
import { cellHistory } from "@/domain/matrix/cell-history";
import { parsePositionAddress, positionPath } from "@/domain/position/address";
import type { PositionRecord } from "@/domain/position/history";
import { currentViewer } from "@/server/auth/viewer";
import { findCurrentSlug } from "@/server/negotiation/former-slugs";
import { findNegotiation } from "@/server/negotiation/queries";
import { findPositionRecord } from "@/server/position/queries";
import { requestOrigin } from "@/server/site/origin";
import { citePage } from "../../cite-page";

interface Props {
  params: Promise<{ id: string }>;
}

async function findRecord({ params }: Props) {
  const address = parsePositionAddress((await params).id);
  if (address === null) return null;
  const record = await findPositionRecord(address.negotiation, address.id);
  if (record !== null) return record;
  const current = await findCurrentSlug(address.negotiation);
  return current === null ? null : permanentRedirect(positionPath(current, address.id));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const record = await findRecord(props);
  if (record === null) notFound();
  const [t, dates, format] = await Promise.all([getTranslations("position"), getTranslations("date"), getFormatter()]);
  const names = { party: record.participation.shortName, issue: record.issue.title };
  const { position } = record.shown;
  if (position === null) return { title: t("title", names) };
  const date = dateWriter(format, dates)(position.statedOn);
  return { title: `${t("titleOn", { ...names, date })} – ${record.negotiation.title}`, description: position.summary };
}

export default async function Page(props: Props) {
  const record = await findRecord(props);
  if (record === null) notFound();
  const negotiation = await findNegotiation(record.negotiation.slug);
  const { position } = record.shown;
  const history = negotiation && position ? cellHistory(negotiation, position) : { earlier: [], later: [] };
  const provenance = negotiation?.provenance.get(record.id) ?? null;
  const cited = position?.citations[0];
  const quotation =
    position &&
    quotationData(
      position,
      {
        negotiation: record.negotiation.slug,
        party: record.participation.shortName,
        source: (cited && negotiation?.sources.get(cited.source)) ?? null,
      },
      await requestOrigin(),
    );
  const isSignedIn = (await currentViewer()) !== null;
  const path = positionPath(record.negotiation.slug, record.id);
  const citation = await citePage({ path, title: await citedTitle(record), changedAt: changedAt(record) });
  return (
    <>
      {quotation && <JsonLd data={quotation} />}
      <PositionPage record={record} history={history} provenance={provenance} isSignedIn={isSignedIn} />
      <CiteSection citation={citation}>
        <CitePage citation={citation} {...(position && { files: { path: `${path}/cite` } })} />
      </CiteSection>
    </>
  );
}

async function citedTitle({ participation, issue, negotiation, shown }: PositionRecord): Promise<string> {
  const [t, dates, format] = await Promise.all([getTranslations(), getTranslations("date"), getFormatter()]);
  const names = { party: participation.shortName, issue: issue.title };
  if (shown.position === null) return t("position.title", names);
  const date = dateWriter(format, dates)(shown.position.statedOn);
  return t("cite.positionTitle", { ...names, date, negotiation: negotiation.title });
}

/** When the page last changed: by a revision that became public, or by a retraction. */
function changedAt({ revisions, shown, retraction }: PositionRecord): string {
  return (
    [shown.publishedAt, ...revisions.map(({ publishedAt }) => publishedAt), retraction?.at ?? ""].sort().at(-1) ?? ""
  );
}
