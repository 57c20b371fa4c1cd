import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ManagePage } from "@/components/negotiation/manage-page";
import { isSlug } from "@/domain/matrix/record";
import { requireAction } from "@/server/auth/viewer";
import { findManagedNegotiation } from "@/server/negotiation/manage-queries";
import "@/app/editing.css";

interface Props {
  params: Promise<{ negotiation: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("records.manage");
  return { title: t("link"), robots: { index: false } };
}

/** What a negotiation is made of, for those who change it. */
export default async function Page({ params }: Props) {
  const { negotiation: slug } = await params;
  await requireAction("write-negotiation", `/n/${encodeURIComponent(slug)}/manage`);
  const negotiation = isSlug(slug) ? await findManagedNegotiation(slug) : null;
  if (negotiation === null) notFound();
  return <ManagePage negotiation={negotiation} />;
}
