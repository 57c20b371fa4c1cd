import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FollowedList } from "@/components/activity/followed-list";
import { listFollowed } from "@/server/activity/queries";
import { requireAction } from "@/server/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activity"))("title") };
}

/** The negotiations, and what is new in those that the viewer follows. */
export default async function Page() {
  const viewer = await requireAction("follow-negotiation", "/activity");
  return <FollowedList list={await listFollowed(viewer)} />;
}
