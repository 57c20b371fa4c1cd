import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/account/sign-in-form";
import { returnPath } from "@/domain/access/return-to";
import { readNote } from "@/server/auth/note";
import { currentViewer } from "@/server/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("signIn") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ return?: string | string[] }> }) {
  const { return: asked } = await searchParams;
  const returnTo = returnPath(typeof asked === "string" ? asked : null);
  if ((await currentViewer()) !== null) redirect(returnTo);
  const { said, typed } = await readNote();
  return <SignInForm returnTo={returnTo} said={said ?? null} email={typed?.email ?? ""} />;
}
