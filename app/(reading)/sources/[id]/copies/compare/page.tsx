import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ComparisonPage } from "@/components/source/comparison-page";
import { currentViewer } from "@/server/auth/viewer";
import { compareCopies } from "@/server/source/compare-copies";
import { readCopyNumber } from "@/server/source/find-copy";
import { findVisibleSource } from "@/server/source/visible-source";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("copies"))("compare.title"), robots: { index: false } };
}

/** Two stored copies of a source, compared. */
export default async function Page({ params, searchParams }: Props) {
  const visible = await findVisibleSource((await params).id, await currentViewer());
  if (visible === null) notFound();
  const asked = await searchParams;
  const [from, to] = [asked.from, asked.to].map((text) => (typeof text === "string" ? readCopyNumber(text) : null));
  if (!from || !to) notFound();
  const comparison = await compareCopies(visible.source.id, { from, to }, visible.reader);
  if (comparison === null) notFound();
  return <ComparisonPage source={visible.source} comparison={comparison} />;
}
