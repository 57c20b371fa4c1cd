import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SearchResults } from "@/components/search/search-results";
import { type SearchParams, toQuery } from "@/domain/comparison/query";
import { tidyQuery } from "@/domain/search/query";
import { listNegotiations } from "@/server/negotiation/queries";
import { search } from "@/server/search/queries";

const LIMIT = 50;

interface Props {
  searchParams: Promise<SearchParams>;
}

async function queryOf(searchParams: Props["searchParams"]): Promise<string> {
  return tidyQuery(toQuery(await searchParams).get("q") ?? "");
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, query] = await Promise.all([getTranslations("search"), queryOf(searchParams)]);
  return { title: query === "" ? t("title") : t("titleFor", { query }), robots: { index: false } };
}

export default async function SearchPage({ searchParams }: Props) {
  const query = await queryOf(searchParams);
  const [result, negotiations] = await Promise.all([search(query, LIMIT), listNegotiations()]);
  const titles = new Map(negotiations.map(({ slug, title }) => [slug, title]));
  return <SearchResults query={query} {...result} titles={titles} />;
}
