import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UploadForm } from "@/components/import/upload-form";
import { may } from "@/domain/access/may";
import { UPLOAD_FAULTS } from "@/domain/dossier/upload";
import { requireAction } from "@/server/auth/viewer";
import "@/app/editing.css";
import "@/app/import.css";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("import");
  return { title: t("title") };
}

/** Where an import begins: with a file. */
export default async function Page({ searchParams }: Props) {
  const viewer = await requireAction("import-dossier", "/import");
  const { problem } = await searchParams;
  const fault = [...UPLOAD_FAULTS, "forbidden" as const].find((known) => known === problem) ?? null;
  return <UploadForm fault={fault} mayPublish={may(viewer.role, "import-published")} />;
}
