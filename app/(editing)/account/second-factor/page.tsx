import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SecondFactorForm } from "@/components/account/second-factor-form";
import { findPendingSecondFactor } from "@/server/auth/account";
import { readNote } from "@/server/auth/note";
import { requireViewer } from "@/server/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("addSecondFactor") };
}

export default async function SecondFactorPage() {
  const { userId } = await requireViewer("/account");
  const pending = await findPendingSecondFactor(userId);
  if (pending === null) redirect("/account");
  const { said } = await readNote();
  return <SecondFactorForm {...pending} said={said ?? null} />;
}
