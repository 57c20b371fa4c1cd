import { useTranslations } from "next-intl";
import type { NegotiationRecord } from "@/domain/matrix/record";
import type { Timeline } from "@/domain/timeline/timeline";
import { timelinePath } from "@/domain/timeline/timeline-url";
import type { TimelineView } from "@/domain/timeline/timeline-view";

/** The ways to the pages before and after this one, named by what they list; nothing where there is one page. */
export function TimelinePager({
  record,
  view,
  timeline: { page, pages },
}: {
  record: NegotiationRecord;
  view: TimelineView;
  timeline: Timeline;
}) {
  const t = useTranslations("timeline");
  if (pages === 1) return null;
  const hrefOf = (other: number) => timelinePath(record.slug, { ...view, page: other });
  const [before, after] = view.oldestFirst ? (["older", "newer"] as const) : (["newer", "older"] as const);
  return (
    <nav aria-label={t("pages")} className="mt-8 flex flex-wrap items-center gap-4 border-t border-line pt-4 text-sm">
      {page > 1 && (
        <a href={hrefOf(page - 1)} data-soft rel="prev" className="button print:hidden">
          ‹ {t(before)}
        </a>
      )}
      <span className="text-muted">{t("page", { page, pages })}</span>
      {page < pages && (
        <a href={hrefOf(page + 1)} data-soft rel="next" className="button print:hidden">
          {t(after)} ›
        </a>
      )}
    </nav>
  );
}
