import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CapturesPage } from "@/components/capture/captures-page";
import { requireAction } from "@/server/auth/viewer";
import { listCaptures } from "@/server/capture/queries";
import { listNegotiations } from "@/server/negotiation/queries";
import "@/app/editing.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("capture"))("title") };
}

/** Where a text is handed over to take positions from it. */
export default async function Page() {
  const viewer = await requireAction("write-draft", "/capture");
  const [negotiations, captures] = await Promise.all([listNegotiations(), listCaptures(viewer)]);
  return <CapturesPage negotiations={negotiations.map(({ slug, title }) => ({ slug, title }))} captures={captures} />;
}
