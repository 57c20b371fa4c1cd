import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CitePage } from "@/components/citation/cite-page";
import { CiteSection } from "@/components/citation/cite-section";
import { PartyPage } from "@/components/party/party-page";
import { findNegotiation, listNegotiations } from "@/server/negotiation/queries";
import { citePage } from "../../../../cite-page";

interface Props {
  params: Promise<{ negotiation: string; party: string }>;
}

async function getParty({ params }: Props) {
  const { negotiation, party } = await params;
  const record = await findNegotiation(negotiation);
  const participation = record?.participations.find((one) => one.party === party);
  if (!record || !participation) notFound();
  return { record, participation };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record, participation } = await getParty(props);
  return { title: `${participation.shortName} – ${record.title}` };
}

export default async function Page(props: Props) {
  const { record, participation } = await getParty(props);
  const others = (await listNegotiations()).filter(
    ({ slug, parties }) => slug !== record.slug && parties.includes(participation.party),
  );
  const t = await getTranslations("cite");
  const citation = await citePage({
    path: `/n/${record.slug}/parties/${participation.party}`,
    title: t("partyTitle", { party: participation.name, negotiation: record.title }),
    changedAt: record.changedAt,
  });
  return (
    <>
      <PartyPage record={record} participation={participation} others={others} />
      <CiteSection citation={citation}>
        <CitePage citation={citation} />
      </CiteSection>
    </>
  );
}
