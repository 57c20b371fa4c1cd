import { useTranslations } from "next-intl";
import { latestDay } from "@/domain/comparison/resolve";
import type { NegotiationRecord } from "@/domain/matrix/record";
import { useDayText } from "../ui/date-text";

/** One negotiation on the front page. */
export function NegotiationCard({ record }: { record: NegotiationRecord }) {
  const t = useTranslations("home");
  const day = useDayText();
  const latest = latestDay(record);
  return (
    <article className="card relative p-6">
      <h2>
        <a
          href={`/n/${record.slug}`}
          data-soft
          className="text-ink no-underline after:absolute after:inset-0 hover:underline"
        >
          {record.title}
        </a>
      </h2>
      <p className="mt-2 max-w-[80ch] text-soft">{record.summary}</p>
      <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
        <span>
          {t("counts", {
            issues: record.issues.length,
            parties: record.participations.length,
            positions: record.positions.length,
            sources: record.sources.size,
          })}
        </span>
        {latest && <span>{t("latest", { date: day(latest) })}</span>}
        <span>{t("changed", { date: day(record.changedAt) })}</span>
      </p>
    </article>
  );
}
