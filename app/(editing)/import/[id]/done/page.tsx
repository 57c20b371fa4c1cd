import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportDone } from "@/components/import/import-done";
import { requireAction } from "@/server/auth/viewer";
import { findImport } from "@/server/dossier/import-draft";
import "@/app/editing.css";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("import");
  return { title: t("title") };
}

/** What an import did. */
export default async function Page({ params }: Props) {
  const { id } = await params;
  const viewer = await requireAction("import-dossier", `/import/${id}/done`);
  const draft = await findImport(id, viewer);
  if (draft === null) notFound();
  if (draft.state === "open") redirect(`/import/${id}`);
  return <ImportDone {...draft.summary} />;
}
