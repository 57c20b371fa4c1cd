import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IssuePage } from "@/components/issue/issue-page";
import { DroppedNotice } from "@/components/matrix/dropped-notice";
import { type SearchParams, toQuery } from "@/domain/comparison/query";
import { parseView } from "@/domain/comparison/view-url";
import { buildMatrix } from "@/domain/matrix/matrix";
import { knownSlugs } from "@/domain/matrix/record";
import { findNegotiation } from "@/server/negotiation/queries";

interface Props {
  params: Promise<{ negotiation: string; issue: string }>;
  searchParams: Promise<SearchParams>;
}

async function findIssue({ params }: Props) {
  const { negotiation, issue: slug } = await params;
  const record = await findNegotiation(negotiation);
  const issue = record?.issues.find((one) => one.slug === slug);
  return record && issue ? { record, issue } : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await findIssue(props);
  return found ? { title: `${found.issue.title} – ${found.record.title}`, description: found.issue.proposition } : {};
}

export default async function Page(props: Props) {
  const found = await findIssue(props);
  if (found === null) notFound();
  const { record, issue } = found;
  const { view, dropped } = parseView(toQuery(await props.searchParams), knownSlugs(record));
  const matrix = buildMatrix(record, { ...view, issues: [issue.slug], parties: view.parties ?? "all", text: null });
  return (
    <div className="wrap pt-8">
      <DroppedNotice dropped={dropped} />
      <IssuePage record={record} issue={issue} matrix={matrix} />
    </div>
  );
}
