import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CopyPage } from "@/components/source/copy-page";
import { currentViewer } from "@/server/auth/viewer";
import { findCopy, readCopyNumber } from "@/server/source/find-copy";
import { findVisibleSource } from "@/server/source/visible-source";

interface Props {
  params: Promise<{ id: string; copy: string }>;
}

const findForViewer = cache(async (id: string, copy: string) => {
  const number = readCopyNumber(copy);
  const visible = number === null ? null : await findVisibleSource(id, await currentViewer());
  const record = visible && number !== null && (await findCopy(visible.source.id, number, visible.reader));
  return visible && record ? { source: visible.source, record } : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, copy } = await params;
  const found = await findForViewer(id, copy);
  if (found === null) notFound();
  const t = await getTranslations("copies");
  const title = t("title", { number: found.record.copy.number, source: found.source.title });
  return { title, robots: { index: false } };
}

/** One stored copy of a source. */
export default async function Page({ params }: Props) {
  const { id, copy } = await params;
  const found = await findForViewer(id, copy);
  if (found === null) notFound();
  return <CopyPage {...found} />;
}
