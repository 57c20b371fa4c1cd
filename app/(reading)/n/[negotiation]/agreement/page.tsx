import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AgreementPage } from "@/components/compare/agreement-page";
import { agreementTable } from "@/domain/agreement/agreement-table";
import { type SearchParams, toQuery } from "@/domain/comparison/query";
import { parseView } from "@/domain/comparison/view-url";
import { knownSlugs } from "@/domain/matrix/record";
import { findNegotiation } from "@/server/negotiation/queries";
import "@/app/agreement.css";

interface Props {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await findNegotiation((await params).negotiation);
  if (record === null) notFound();
  const t = await getTranslations("agreementTable");
  return { title: `${t("title")} – ${record.title}`, description: t("description", { title: record.title }) };
}

/** How far any two parties agree, and how spread they are on each issue. */
export default async function Page({ params, searchParams }: Props) {
  const record = await findNegotiation((await params).negotiation);
  if (record === null) notFound();
  const { view } = parseView(toQuery(await searchParams), knownSlugs(record));
  return <AgreementPage record={record} table={agreementTable(record, view.asOf, view.onRecordOnly)} />;
}
