import { useTranslations } from "next-intl";
import type { NegotiationRecord } from "@/domain/matrix/record";
import { timelinePath } from "@/domain/timeline/timeline-url";
import type { TimelineView } from "@/domain/timeline/timeline-view";

/** A link for each year in which something was said: the shortest way to a period. */
export function TimelineYears({
  record,
  view,
  years,
}: {
  record: NegotiationRecord;
  view: TimelineView;
  years: readonly string[];
}) {
  const t = useTranslations("timeline");
  if (years.length < 2) return null;
  const periods = [
    { name: t("allYears"), from: null, to: null },
    ...years.map((year) => ({ name: year, from: `${year}-01-01`, to: `${year}-12-31` })),
  ];
  return (
    <nav aria-label={t("years")} className="mt-5 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
      {periods.map(({ name, from, to }) =>
        from === view.from && to === view.to ? (
          <strong key={name} aria-current="true" className="py-1 font-semibold">
            {name}
          </strong>
        ) : (
          <a
            key={name}
            href={timelinePath(record.slug, { ...view, from, to, page: 1 })}
            data-soft="keep"
            className="py-1"
          >
            {name}
          </a>
        ),
      )}
    </nav>
  );
}
