import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PartyPage } from "@/components/party/party-page";
import { findNegotiation, listNegotiations } from "@/server/negotiation/queries";

interface Props {
  params: Promise<{ negotiation: string; party: string }>;
}

async function findParty({ params }: Props) {
  const { negotiation, party } = await params;
  const record = await findNegotiation(negotiation);
  const participation = record?.participations.find((one) => one.party === party);
  return record && participation ? { record, participation } : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await findParty(props);
  return found ? { title: `${found.participation.shortName} – ${found.record.title}` } : {};
}

export default async function Page(props: Props) {
  const found = await findParty(props);
  if (found === null) notFound();
  const { record, participation } = found;
  const others = (await listNegotiations()).filter(
    ({ slug, parties }) => slug !== record.slug && parties.includes(participation.party),
  );
  return <PartyPage record={record} participation={participation} others={others} />;
}
