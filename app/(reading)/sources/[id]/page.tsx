import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourcePage } from "@/components/source/source-page";
import { citingPositions } from "@/domain/citation/citing";
import { findNegotiation } from "@/server/negotiation/queries";
import { findSource } from "@/server/source/queries";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findSource((await params).id);
  if (found === null) notFound();
  return { title: found.source.title };
}

export default async function Page({ params }: Props) {
  const found = await findSource((await params).id);
  if (found === null) notFound();
  const { source, snapshots } = found;
  const records = await Promise.all(found.negotiations.map(({ slug }) => findNegotiation(slug)));
  const groups = records.flatMap((record) => (record ? citingPositions(record, source.id) : []));
  return <SourcePage source={source} snapshots={snapshots} groups={groups} />;
}
