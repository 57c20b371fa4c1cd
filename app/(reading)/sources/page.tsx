import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SourceCatalogue } from "@/components/source/source-catalogue";
import { may } from "@/domain/access/may";
import { groupByYear } from "@/domain/citation/catalogue";
import { currentViewer } from "@/server/auth/viewer";
import { listSources } from "@/server/source/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("source");
  return { title: t("title"), description: t("lede") };
}

export default async function SourcesPage() {
  const [list, viewer] = await Promise.all([listSources(), currentViewer()]);
  const edits = viewer !== null && may(viewer.role, "write-source");
  return <SourceCatalogue years={groupByYear(list)} edits={edits} />;
}
