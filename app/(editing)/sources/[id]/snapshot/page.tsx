import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StorePage } from "@/components/source/store-page";
import { COPY_PROBLEMS, STORE_WAYS } from "@/domain/citation/copy-problem";
import { requireAction } from "@/server/auth/viewer";
import { findSourceForEditor } from "@/server/source/stored-text";
import "@/app/editing.css";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("copies"))("store.title") };
}

/** The three ways to store a copy of a source. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  await requireAction("store-snapshot", `/sources/${encodeURIComponent(id)}/snapshot`);
  const found = await findSourceForEditor(id);
  if (found === null) notFound();
  const said = await searchParams;
  const code = COPY_PROBLEMS.find((known) => known === said.problem) ?? null;
  const status = Number(said.status);
  return (
    <StorePage
      source={found.source}
      problem={code && { code, status: Number.isInteger(status) ? status : null }}
      way={STORE_WAYS.find((known) => known === said.way) ?? null}
      archive={typeof said.archive === "string" ? said.archive : ""}
    />
  );
}
