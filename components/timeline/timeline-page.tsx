import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { matrixPath } from "@/domain/comparison/view-url";
import type { NegotiationRecord } from "@/domain/matrix/record";
import type { Timeline } from "@/domain/timeline/timeline";
import { timelinePath } from "@/domain/timeline/timeline-url";
import type { TimelineView } from "@/domain/timeline/timeline-view";
import { FeedLink } from "./feed-link";
import { TimelineFilters } from "./timeline-filters";
import { TimelineList } from "./timeline-list";
import { TimelinePager } from "./timeline-pager";
import { TimelineYears } from "./timeline-years";

/** A negotiation's statements by date, with what each changed in its cell of the matrix. */
export function TimelinePage({
  record,
  view,
  timeline,
  notice,
}: {
  record: NegotiationRecord;
  view: TimelineView;
  timeline: Timeline;
  /** What the address asked for and could not have. */
  notice: ReactNode;
}) {
  const t = useTranslations("timeline");
  return (
    <article className="wrap pt-8 pb-4">
      <p className="mb-1 text-sm">
        <a href={matrixPath(record.slug)} data-soft className="inline-block py-1">
          {record.title}
        </a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-2 max-w-[70ch] text-pretty text-soft">{t("lede")}</p>
      <p className="mt-2 text-sm print:hidden">
        <FeedLink negotiation={record.slug} scope={{ kind: "negotiation" }} about={record.title} />
      </p>
      {timeline.total === 0 ? (
        <p className="card mt-8 max-w-2xl p-6">{t("nothing")}</p>
      ) : (
        <>
          <TimelineFilters record={record} view={view} />
          {notice}
          <TimelineYears record={record} view={view} years={timeline.allYears} />
          <Summary record={record} view={view} timeline={timeline} />
          {timeline.matching === 0 ? <NothingMatches negotiation={record.slug} /> : null}
          <TimelineList record={record} years={timeline.years} />
          <TimelinePager record={record} view={view} timeline={timeline} />
        </>
      )}
    </article>
  );
}

/** How much there is, how much of it this page lists, and the other order. */
function Summary({ record, view, timeline }: { record: NegotiationRecord; view: TimelineView; timeline: Timeline }) {
  const t = useTranslations("timeline");
  const { matching, total, shifts, first, last, pages } = timeline;
  return (
    <div className="mt-4 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm">
      <p role="status">
        <strong className="font-semibold">
          {matching === total ? t("count", { count: total }) : t("countOf", { count: matching, total })}
        </strong>
        , {t("shifts", { count: shifts })}
        {pages > 1 && <>. {t("range", { first, last })}</>}.
      </p>
      {matching > 1 && (
        <a
          href={timelinePath(record.slug, { ...view, oldestFirst: !view.oldestFirst, page: 1 })}
          data-soft="keep"
          className="py-1 print:hidden"
        >
          {t(view.oldestFirst ? "newestFirst" : "oldestFirst")}
        </a>
      )}
    </div>
  );
}

function NothingMatches({ negotiation }: { negotiation: string }) {
  const t = useTranslations("timeline");
  return (
    <div className="card mt-6 max-w-2xl p-6">
      <h2 className="text-xl">{t("noneTitle")}</h2>
      <p className="mt-2">{t("noneText")}</p>
      <p className="mt-4">
        <a href={timelinePath(negotiation)} data-soft className="button">
          {t("clear")}
        </a>
      </p>
    </div>
  );
}
