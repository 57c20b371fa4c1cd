import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ColumnsForm } from "@/components/import/columns-form";
import { findMappingFaults, guessMapping } from "@/domain/table/columns";
import { readTable } from "@/domain/table/read-table";
import { findMapping } from "@/server/dossier/column-mappings";
import { listNegotiations } from "@/server/negotiation/queries";
import "@/app/editing.css";
import "@/app/import.css";
import { requireOpenImport } from "../require-import";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("import.columns");
  return { title: t("title") };
}

/** What the columns of a table mean: as they were chosen before, or as their headings suggest. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const { viewer, draft } = await requireOpenImport(id);
  const { fileName, kind, text } = draft.upload;
  const read = kind === "table" ? readTable(text) : null;
  if (read === null || !read.ok) redirect(`/import/${id}`);
  const { table } = read;
  const [known, all] = await Promise.all([findMapping(viewer, table.headings), listNegotiations()]);
  const negotiations = all.map(({ slug, title }) => ({ slug, title }));
  const only = negotiations.length === 1 ? (negotiations[0]?.slug ?? "") : "";
  const mapping = known ?? guessMapping(table.headings);
  const { problem } = await searchParams;
  const faults = findMappingFaults(mapping) ?? { twice: [], missing: [] };
  const chosen = draft.negotiation ?? "";
  return (
    <ColumnsForm
      {...{ draftId: id, fileName, table, mapping, negotiations }}
      remembered={known !== null}
      negotiation={chosen === "" ? only : chosen}
      faults={problem === undefined ? null : { ...faults, negotiationMissing: chosen === "" }}
    />
  );
}
