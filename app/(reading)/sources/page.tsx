import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SourceCatalogue } from "@/components/source/source-catalogue";
import { groupByYear } from "@/domain/citation/catalogue";
import { listSources } from "@/server/source/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("source");
  return { title: t("title"), description: t("lede") };
}

export default async function SourcesPage() {
  return <SourceCatalogue years={groupByYear(await listSources())} />;
}
