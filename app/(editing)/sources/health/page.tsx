import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HealthPage } from "@/components/source/health-page";
import { SOURCE_HEALTHS } from "@/domain/citation/source-health";
import { requireAction } from "@/server/auth/viewer";
import { listSourceStates } from "@/server/source/health";
import "@/app/editing.css";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourceHealth"))("title") };
}

/** The sources by how they stand, for those who work with them. */
export default async function Page({ searchParams }: Props) {
  await requireAction("write-source", "/sources/health");
  const asked = (await searchParams).only;
  const only = SOURCE_HEALTHS.find((health) => health === asked) ?? null;
  return <HealthPage states={await listSourceStates()} only={only} />;
}
