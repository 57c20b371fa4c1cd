import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActivityPage } from "@/components/activity/activity-page";
import { LOG_ACTIONS } from "@/domain/log/log";
import { markSeen } from "@/server/activity/commands";
import { ACTIVITY_PAGE, findActivity } from "@/server/activity/queries";
import { requireAction } from "@/server/auth/viewer";

interface Props {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activity"))("title") };
}

/** What happened in a negotiation, newest first. */
export default async function Page({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const viewer = await requireAction("follow-negotiation", `/n/${negotiation}/activity`);
  const asked = await searchParams;
  const before = typeof asked.before === "string" && /^[1-9]\d{0,8}$/.test(asked.before) ? Number(asked.before) : null;
  const action = LOG_ACTIONS.find((known) => known === asked.action) ?? null;
  const entries = await findActivity(negotiation, { before, action });
  if (entries === null) notFound();
  const [newest] = entries;
  // A page of one kind alone, or of older entries, has not shown all that is new.
  if (before === null && action === null && newest) await markSeen(negotiation, viewer, newest.sequence);
  const next = entries.length === ACTIVITY_PAGE ? (entries.at(-1)?.sequence ?? null) : null;
  return <ActivityPage negotiation={negotiation} entries={entries} action={action} next={next} />;
}
