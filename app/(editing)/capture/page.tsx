import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CapturesPage } from "@/components/capture/captures-page";
import { requireAction } from "@/server/auth/viewer";
import { listCaptures } from "@/server/capture/queries";
import { findSourceText } from "@/server/capture/source-text";
import { listNegotiations } from "@/server/negotiation/queries";
import "@/app/editing.css";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("capture"))("title") };
}

/** Where a text is handed over to take positions from it: any, or that of the source which the address names. */
export default async function Page({ searchParams }: Props) {
  const viewer = await requireAction("write-draft", "/capture");
  const { source: id } = await searchParams;
  const [negotiations, captures, source] = await Promise.all([
    listNegotiations(),
    listCaptures(viewer),
    typeof id === "string" ? findSourceText(id) : null,
  ]);
  return (
    <CapturesPage
      negotiations={negotiations.map(({ slug, title }) => ({ slug, title }))}
      captures={captures}
      source={source && { id: String(id), title: source.title }}
    />
  );
}
