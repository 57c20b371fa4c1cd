import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskPage } from "@/components/review/desk-page";
import { requireAction } from "@/server/auth/viewer";
import { findDesk } from "@/server/desk/queries";
import "@/app/editing.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk"))("title") };
}

/** What somebody has under way. */
export default async function Page() {
  const viewer = await requireAction("use-desk", "/desk");
  return <DeskPage desk={await findDesk(viewer)} />;
}
