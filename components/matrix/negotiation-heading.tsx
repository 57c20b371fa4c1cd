import { useTranslations } from "next-intl";
import { MOST_PARTIES } from "@/domain/comparison/compare-url";
import { latestDay } from "@/domain/comparison/resolve";
import type { NegotiationRecord } from "@/domain/matrix/record";
import { FollowLinks } from "../timeline/follow-links";
import { useDayText } from "../ui/date-text";

/** The title of a negotiation, what it is about, and how much is recorded. */
export function NegotiationHeading({
  record,
  shown,
}: {
  record: NegotiationRecord;
  /** The slugs of the parties that are shown: a close comparison begins with the first of them. */
  shown: readonly string[];
}) {
  const t = useTranslations("matrix.meta");
  const compare = useTranslations("compare");
  const day = useDayText();
  const latest = latestDay(record);
  return (
    <header className="wrap pt-8 pb-5">
      <h1>{record.title}</h1>
      <p className="mt-2 max-w-[70ch] text-soft">{record.summary}</p>
      <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
        <span>{t("issues", { count: record.issues.length })}</span>
        <span>{t("parties", { count: record.participations.length })}</span>
        <span>{t("positions", { positions: record.positions.length, sources: record.sources.size })}</span>
        {latest && <span>{t("latest", { date: day(latest) })}</span>}
        <span>{t("changed", { date: day(record.changedAt) })}</span>
      </p>
      <p className="mt-1 flex flex-wrap gap-x-5 text-sm print:hidden">
        {record.participations.length > 1 && (
          <>
            <a
              href={`/n/${record.slug}/compare?parties=${shown.slice(0, MOST_PARTIES).join(",")}`}
              data-soft
              className="py-1"
            >
              {compare("link")}
            </a>
            <a href={`/n/${record.slug}/agreement`} data-soft className="py-1">
              {compare("allParties")}
            </a>
          </>
        )}
        <FollowLinks negotiation={record} scope={{ kind: "negotiation" }} about={record.title} />
      </p>
    </header>
  );
}
