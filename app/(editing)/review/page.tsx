import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AlertsPage, QueuePage } from "@/components/review/queue-page";
import { QUEUE_TABS, type QueueFilter } from "@/domain/review/queue";
import { requireAction } from "@/server/auth/viewer";
import { countQueues, listQueue } from "@/server/review/queries";
import { listQuoteAlerts } from "@/server/review/quote-alerts";
import "@/app/editing.css";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("title") };
}

/** What waits for review, what came by import and was never reviewed, and published quotes that stand otherwise than before. */
export default async function Page({ searchParams }: Props) {
  const viewer = await requireAction("read-submitted", "/review");
  const asked = await searchParams;
  const text = (name: string) => {
    const value = asked[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const author = text("author");
  const filter: QueueFilter = {
    negotiation: text("negotiation"),
    party: text("party"),
    author: author !== null && /^[1-9]\d{0,8}$/.test(author) ? Number(author) : null,
    mine: text("mine") !== null,
  };
  const tab = QUEUE_TABS.find((known) => known === asked.tab) ?? "waiting";
  if (tab === "quotes") {
    const [counts, alerts] = await Promise.all([countQueues(), listQuoteAlerts()]);
    return <AlertsPage counts={counts} alerts={alerts} />;
  }
  return <QueuePage tab={tab} filter={filter} queue={await listQueue(viewer, tab, filter)} />;
}
