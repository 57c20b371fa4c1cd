import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CodeForm } from "@/components/account/code-form";
import { returnPath } from "@/domain/access/return-to";
import { readNote } from "@/server/auth/note";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("secondStep") };
}

export default async function CodePage({ searchParams }: { searchParams: Promise<{ return?: string | string[] }> }) {
  const { return: asked } = await searchParams;
  const { said } = await readNote();
  return <CodeForm returnTo={returnPath(typeof asked === "string" ? asked : null)} said={said ?? null} />;
}
