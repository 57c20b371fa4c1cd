import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HistoryPage } from "@/components/position/history-page";
import { parsePositionAddress } from "@/domain/position/address";
import { comparedRevisions } from "@/domain/position/compared";
import { findPositionRecord } from "@/server/position/queries";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function findRecord({ params }: Props) {
  const address = parsePositionAddress((await params).id);
  return address && findPositionRecord(address.negotiation, address.id);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const record = await findRecord(props);
  if (record === null) notFound();
  const t = await getTranslations("position");
  return { title: t("historyTitle", { party: record.participation.shortName, issue: record.issue.title }) };
}

/** Every public revision of a record, and what differs between any two. */
export default async function Page(props: Props) {
  const record = await findRecord(props);
  if (record === null) notFound();
  const { from, to } = await props.searchParams;
  const text = (value: typeof from) => (typeof value === "string" ? value : null);
  return <HistoryPage record={record} compared={comparedRevisions(record, { from: text(from), to: text(to) })} />;
}
