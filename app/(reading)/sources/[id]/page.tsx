import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CitePage } from "@/components/citation/cite-page";
import { CiteSection } from "@/components/citation/cite-section";
import { CiteSource } from "@/components/citation/cite-source";
import { SourcePage } from "@/components/source/source-page";
import { may } from "@/domain/access/may";
import { citingPositions } from "@/domain/citation/citing";
import { currentViewer } from "@/server/auth/viewer";
import { sourceReferences } from "@/server/export/page-references";
import { findNegotiation } from "@/server/negotiation/queries";
import { findSource } from "@/server/source/queries";
import { findCheckedQuotes, findSourceForEditor, findStoredText } from "@/server/source/stored-text";
import { citePage } from "../../cite-page";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The source, for whoever asks: those who work with sources see one that nothing public rests on yet, and its stored text. */
const findForViewer = cache(async (id: string) => {
  const viewer = await currentViewer();
  const edits = viewer !== null && may(viewer.role, "write-source");
  const published = await findSource(id);
  if (published !== null) return { ...published, edits };
  const found = edits ? await findSourceForEditor(id) : null;
  return found && { ...found, negotiations: [], edits };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findForViewer((await params).id);
  if (found === null) notFound();
  return { title: found.source.title };
}

export default async function Page({ params, searchParams }: Props) {
  const found = await findForViewer((await params).id);
  if (found === null) notFound();
  const { source, snapshots, edits } = found;
  const [checks, storedText, records] = await Promise.all([
    findCheckedQuotes(source.id),
    edits ? findStoredText(source.id) : null,
    Promise.all(found.negotiations.map(({ slug }) => findNegotiation(slug))),
  ]);
  const groups = records.flatMap((record) => (record ? citingPositions(record, source.id) : []));
  const said = (await searchParams).stored;
  const stored = edits && (said === "new" || said === "known" || said === "same") ? said : null;
  const changes = records.flatMap((record) => record?.changedAt ?? []).sort();
  const t = await getTranslations("cite");
  const citation = await citePage({
    path: `/sources/${source.id}`,
    title: t("sourceTitle", { title: source.title }),
    changedAt: changes.at(-1) ?? null,
  });
  return (
    <>
      <SourcePage {...{ source, snapshots, groups, checks, storedText, edits, stored }} />
      <CiteSection citation={citation}>
        <CiteSource id={source.id} references={sourceReferences(source, snapshots[0]?.takenAt.slice(0, 10) ?? null)} />
        <CitePage citation={citation} inStyles={false} />
      </CiteSection>
    </>
  );
}
