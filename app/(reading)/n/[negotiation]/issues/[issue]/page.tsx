import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IssuePage } from "@/components/issue/issue-page";
import { DroppedNotice } from "@/components/matrix/dropped-notice";
import { type SearchParams, toQuery } from "@/domain/comparison/query";
import { parseView } from "@/domain/comparison/view-url";
import { knownSlugs } from "@/domain/matrix/record";
import { issueStatements } from "@/domain/matrix/statements";
import { findNegotiation } from "@/server/negotiation/queries";

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
  return (
    <div className="wrap pt-8">
      <IssuePage
        record={record}
        issue={issue}
        asOf={view.asOf}
        statements={issueStatements(record, issue, view.asOf)}
        notice={<DroppedNotice dropped={dropped.filter(({ parameter }) => parameter === "asOf")} />}
      />
    </div>
  );
}
