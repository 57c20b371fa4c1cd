import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CitePage } from "@/components/citation/cite-page";
import { CiteSection } from "@/components/citation/cite-section";
import { IssuePage } from "@/components/issue/issue-page";
import { DroppedNotice } from "@/components/matrix/dropped-notice";
import { type SearchParams, toQuery } from "@/domain/comparison/query";
import { parseView } from "@/domain/comparison/view-url";
import { knownSlugs } from "@/domain/matrix/record";
import { issueStatements } from "@/domain/matrix/statements";
import { findNegotiation } from "@/server/negotiation/queries";
import { citePage } from "../../../../cite-page";

interface Props {
  params: Promise<{ negotiation: string; issue: string }>;
  searchParams: Promise<SearchParams>;
}

async function getIssue({ params }: Props) {
  const { negotiation, issue: slug } = await params;
  const record = await findNegotiation(negotiation);
  const issue = record?.issues.find((one) => one.slug === slug);
  if (!record || !issue) notFound();
  return { record, issue };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record, issue } = await getIssue(props);
  return { title: `${issue.title} – ${record.title}`, description: issue.proposition };
}

export default async function Page(props: Props) {
  const { record, issue } = await getIssue(props);
  const { view, dropped } = parseView(toQuery(await props.searchParams), knownSlugs(record));
  const t = await getTranslations("cite");
  const citation = await citePage({
    path: `/n/${record.slug}/issues/${issue.slug}${view.asOf ? `?asOf=${view.asOf}` : ""}`,
    title: t("issueTitle", { issue: issue.title, negotiation: record.title }),
    changedAt: record.changedAt,
  });
  return (
    <>
      <div className="wrap pt-8">
        <IssuePage
          record={record}
          issue={issue}
          asOf={view.asOf}
          statements={issueStatements(record, issue, view.asOf)}
          notice={<DroppedNotice dropped={dropped.filter(({ parameter }) => parameter === "asOf")} />}
        />
      </div>
      <CiteSection citation={citation}>
        <CitePage citation={citation} />
      </CiteSection>
    </>
  );
}
