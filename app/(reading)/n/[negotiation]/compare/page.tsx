import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CitePage } from "@/components/citation/cite-page";
import { CiteSection } from "@/components/citation/cite-section";
import { ComparePage } from "@/components/compare/compare-page";
import { DroppedNotice } from "@/components/matrix/dropped-notice";
import { compareClosely } from "@/domain/agreement/compare";
import { comparePath, isCompareForm, parseCompare } from "@/domain/comparison/compare-url";
import { isFormQuery, type SearchParams, toQuery } from "@/domain/comparison/query";
import { findNegotiation } from "@/server/negotiation/queries";
import { citePage } from "../../../cite-page";

interface Props {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<SearchParams>;
}

async function read({ params, searchParams }: Props) {
  const record = await findNegotiation((await params).negotiation);
  if (record === null) notFound();
  const query = toQuery(await searchParams);
  const { compare, dropped } = parseCompare(query, record);
  const path = comparePath(record.slug, compare);
  return { record, query, compare, dropped, path, comparison: compareClosely(record, compare) };
}

async function titleOf({ comparison, record }: Awaited<ReturnType<typeof read>>): Promise<string> {
  const t = await getTranslations("compare");
  const names = comparison.participations.map(({ shortName }) => shortName).join(", ");
  return `${t("title", { names })} – ${record.title}`;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  const t = await getTranslations("compare");
  return { title: await titleOf(found), description: t("description", { title: found.record.title }) };
}

/** Two to four parties closely: in full text, with what can be counted and what that rests on. */
export default async function Page(props: Props) {
  const found = await read(props);
  const { record, query, compare, comparison, dropped, path } = found;
  if (dropped.length === 0 && (isFormQuery(query) || isCompareForm(query))) redirect(path);
  const citation = await citePage({ path, title: await titleOf(found), changedAt: record.changedAt });
  return (
    <>
      <ComparePage record={record} compare={compare} comparison={comparison} />
      <div className="wrap">
        <DroppedNotice dropped={dropped} />
      </div>
      <CiteSection citation={citation}>
        <CitePage citation={citation} />
      </CiteSection>
    </>
  );
}
