import { useTranslations } from "next-intl";
import { type FeedScope, feedPath } from "@/domain/feed/feed-address";

/** Leads to the Atom feed of what a page is about, for whoever reads the page and for their feed reader. */
export function FeedLink({ negotiation, scope, about }: { negotiation: string; scope: FeedScope; about: string }) {
  const t = useTranslations("feed");
  const path = feedPath(negotiation, scope);
  return (
    <>
      {/* React moves it into the head, where feed readers look for it. */}
      <link rel="alternate" type="application/atom+xml" href={path} title={t("alternate", { title: about })} />
      <a href={path} type="application/atom+xml" className="inline-flex items-center gap-1.5 py-1 print:hidden">
        <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3">
          <circle cx="2" cy="10" r="1.5" fill="currentColor" />
          <path d="M1 5a6 6 0 0 1 6 6M1 1a10 10 0 0 1 10 10" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        {t("follow")}
      </a>
    </>
  );
}
