import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PositionPage } from "@/components/position/position-page";
import { cellHistory } from "@/domain/matrix/cell-history";
import { parsePositionAddress } from "@/domain/position/address";
import { findNegotiation } from "@/server/negotiation/queries";
import { findPositionRecord } from "@/server/position/queries";

interface Props {
  params: Promise<{ id: string }>;
}

async function findRecord({ params }: Props) {
  const address = parsePositionAddress((await params).id);
  return address && findPositionRecord(address.negotiation, address.id);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, record] = await Promise.all([getTranslations("position"), findRecord(props)]);
  if (record === null) return {};
  const { participation, issue, negotiation, shown, id } = record;
  const title = t("title", { party: participation.shortName, issue: issue.title });
  const day = shown.position?.statedOn.edtf ?? id;
  return { title: `${title}, ${day} – ${negotiation.title}`, description: shown.position?.summary };
}

export default async function Page(props: Props) {
  const record = await findRecord(props);
  if (record === null) notFound();
  const negotiation = await findNegotiation(record.negotiation.slug);
  const { position } = record.shown;
  const history = negotiation && position ? cellHistory(negotiation, position) : { earlier: [], later: [] };
  return <PositionPage record={record} history={history} />;
}
