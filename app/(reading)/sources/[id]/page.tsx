import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CitePage } from "@/components/citation/cite-page";
import { CiteSection } from "@/components/citation/cite-section";
import { CiteSource } from "@/components/citation/cite-source";
import { SourcePage } from "@/components/source/source-page";
import { citingPositions } from "@/domain/citation/citing";
import { currentViewer } from "@/server/auth/viewer";
import { sourceReferences } from "@/server/export/page-references";
import { findNegotiation } from "@/server/negotiation/queries";
import { listCopies } from "@/server/source/copies";
import { findCurrentText } from "@/server/source/find-copy";
import { findLastFetch } from "@/server/source/health";
import { findCheckedQuotes } from "@/server/source/stored-text";
import { findVisibleSource } from "@/server/source/visible-source";
import { citePage } from "../../cite-page";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const findForViewer = cache(async (id: string) => findVisibleSource(id, await currentViewer()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findForViewer((await params).id);
  if (found === null) notFound();
  return { title: found.source.title };
}

export default async function Page({ params, searchParams }: Props) {
  const found = await findForViewer((await params).id);
  if (found === null) notFound();
  const { source, snapshots, reader } = found;
  const [checks, copies, storedText, last, records] = await Promise.all([
    findCheckedQuotes(source.id),
    listCopies(source.id),
    reader.readsTexts ? findCurrentText(source.id, reader) : null,
    findLastFetch(source.id),
    Promise.all(found.negotiations.map(({ slug }) => findNegotiation(slug))),
  ]);
  const groups = records.flatMap((record) => (record ? citingPositions(record, source.id) : []));
  const said = (await searchParams).stored;
  const stored = reader.edits && (said === "new" || said === "known" || said === "same") ? said : null;
  const changes = records.flatMap((record) => record?.changedAt ?? []).sort();
  const t = await getTranslations("cite");
  const citation = await citePage({
    path: `/sources/${source.id}`,
    title: t("sourceTitle", { title: source.title }),
    changedAt: changes.at(-1) ?? null,
  });
  return (
    <>
      <SourcePage {...{ source, copies, groups, checks, storedText, stored, last }} edits={reader.edits} />
      <CiteSection citation={citation}>
        <CiteSource id={source.id} references={sourceReferences(source, snapshots[0]?.takenAt.slice(0, 10) ?? null)} />
        <CitePage citation={citation} inStyles={false} />
      </CiteSection>
    </>
  );
}
