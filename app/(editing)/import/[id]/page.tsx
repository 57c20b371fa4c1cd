import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportPreview, type Refusal } from "@/components/import/import-preview";
import type { PreviewQuery } from "@/components/import/preview-link";
import { UnreadableFile } from "@/components/import/unreadable-file";
import { may } from "@/domain/access/may";
import { LANDINGS } from "@/domain/dossier/landing";
import { OUTCOMES } from "@/domain/dossier/preview";
import { viewImport } from "@/server/dossier/import-page";
import "@/app/editing.css";
import "@/app/import.css";
import { requireOpenImport } from "./require-import";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const REFUSALS: readonly Refusal[] = [
  "stale",
  "blocked",
  "leave-out-required",
  "reason-required",
  "nothing",
  "forbidden",
];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("import.preview");
  return { title: t("title") };
}

/** What an import would do; nothing is written to find it out. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const { viewer, draft } = await requireOpenImport(id);
  const search = await searchParams;
  const query = readQuery(search);
  const view = await viewImport(draft, viewer, query.landing, query);
  const { fileName, kind } = draft.upload;
  switch (view.kind) {
    case "unmapped-table":
      return redirect(`/import/${id}/columns`);
    case "faulty-table":
      return <UnreadableFile draftId={id} fileName={fileName} fault={view.fault} problems={[]} />;
    case "faulty-dossier":
      return <UnreadableFile draftId={id} fileName={fileName} fault={null} problems={view.problems} />;
    case "preview":
      return (
        <ImportPreview
          {...{ draftId: id, fileName, query, page: view.page, isTable: kind === "table" }}
          refusal={REFUSALS.find((known) => known === search.problem) ?? null}
          mayPublish={may(viewer.role, "import-published")}
        />
      );
  }
}

function readQuery({ landing, show, page }: Record<string, string | string[] | undefined>): PreviewQuery {
  const number = Math.trunc(Number(page));
  return {
    landing: LANDINGS.find((known) => known === landing) ?? "in-review",
    outcome: OUTCOMES.find((known) => known === show) ?? null,
    page: number >= 1 ? number : 1,
  };
}
