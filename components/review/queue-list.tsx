import { useTranslations } from "next-intl";
import type { QueueEntry } from "@/domain/review/queue";
import { QuoteTallyText } from "../citation/quote-tally-text";
import { AnswerChip } from "../position/answer-chip";
import { DateText, useDayText } from "../ui/date-text";

/** Submissions, each leading to its review page. */
export function QueueList({ entries }: { entries: readonly QueueEntry[] }) {
  const t = useTranslations("review");
  const day = useDayText();
  return (
    <ul className="mt-2 divide-y divide-line border-y border-line">
      {entries.map(({ negotiation, id, party, issue, answer, statedOn, author, recordedAt, isChange, quotes }) => (
        <li key={`${negotiation.slug}.${id}`} className="py-3">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <a href={`/review/${negotiation.slug}.${encodeURIComponent(id)}`} className="py-0.5 font-semibold">
              {t("on", { party, issue })}
            </a>
            <AnswerChip answer={answer} />
            <span className="text-sm">
              <DateText date={statedOn} />
            </span>
          </div>
          <p className="text-sm text-muted">
            {negotiation.title} · {t(isChange ? "changeBy" : "newBy", { author: author.name, date: day(recordedAt) })} ·{" "}
            <QuoteTallyText tally={quotes} />
          </p>
        </li>
      ))}
    </ul>
  );
}
