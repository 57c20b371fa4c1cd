import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CitePage } from "@/components/citation/cite-page";
import { CiteSection } from "@/components/citation/cite-section";
import { DroppedNotice } from "@/components/matrix/dropped-notice";
import { TimelinePage } from "@/components/timeline/timeline-page";
import { isFormQuery, type SearchParams, toQuery } from "@/domain/comparison/query";
import { knownSlugs } from "@/domain/matrix/record";
import { buildTimeline } from "@/domain/timeline/timeline";
import { parseTimeline, timelinePath } from "@/domain/timeline/timeline-url";
import { findNegotiation } from "@/server/negotiation/queries";
import { citePage } from "../../../cite-page";

interface Props {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<SearchParams>;
}

async function getRecord({ params }: Props) {
  const record = await findNegotiation((await params).negotiation);
  if (record === null) notFound();
  return record;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, record] = await Promise.all([getTranslations("timeline"), getRecord(props)]);
  return { title: `${t("title")} – ${record.title}`, description: t("description", { title: record.title }) };
}

export default async function Page(props: Props) {
  const record = await getRecord(props);
  const query = toQuery(await props.searchParams);
  const { view, dropped } = parseTimeline(query, knownSlugs(record));
  if (dropped.length === 0 && isFormQuery(query)) redirect(timelinePath(record.slug, view));
  const timeline = buildTimeline(record, view);
  const beyond = view.page > timeline.pages ? [{ parameter: "page", value: String(view.page) }] : [];
  const t = await getTranslations("cite");
  const citation = await citePage({
    path: timelinePath(record.slug, view),
    title: t("timelineTitle", { negotiation: record.title }),
    changedAt: record.changedAt,
  });
  return (
    <>
      <TimelinePage
        record={record}
        view={view}
        timeline={timeline}
        notice={<DroppedNotice dropped={[...dropped, ...beyond]} />}
      />
      <CiteSection citation={citation}>
        <CitePage citation={citation} />
      </CiteSection>
    </>
  );
}
