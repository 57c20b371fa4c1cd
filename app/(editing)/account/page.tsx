import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountPage } from "@/components/account/account-page";
import { readAccount } from "@/server/auth/account";
import { readNote } from "@/server/auth/note";
import { requireViewer } from "@/server/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function Account() {
  const { userId, name, role } = await requireViewer("/account");
  const { said, issues } = await readNote();
  const account = await readAccount(userId, new Date());
  return <AccountPage name={name} role={role} {...account} said={said ?? null} issues={issues ?? []} />;
}
