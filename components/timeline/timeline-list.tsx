import { useFormatter, useTranslations } from "next-intl";
import { isDayUnknown } from "@/domain/date/edtf";
import type { NegotiationRecord, Round } from "@/domain/matrix/record";
import type { TimelineDate, TimelineYear } from "@/domain/timeline/timeline";
import { DateText } from "../ui/date-text";
import { TimelineStatement } from "./timeline-statement";

/** The statements and rounds of a page, by year, month and date. */
export function TimelineList({ record, years }: { record: NegotiationRecord; years: readonly TimelineYear[] }) {
  const format = useFormatter();
  return years.map(({ year, months }) => (
    <section key={year} aria-labelledby={`year-${year}`} className="mt-8">
      <h2 id={`year-${year}`}>{year}</h2>
      {months.map(({ month, dates }) => (
        <section key={month} aria-labelledby={`month-${month}`} className="mt-4">
          <h3 id={`month-${month}`} className="font-sans text-xs font-semibold tracking-wider text-muted uppercase">
            {format.dateTime(new Date(`${month}-01T00:00:00Z`), { month: "long", year: "numeric" })}
          </h3>
          <ol className="mt-2">
            {dates.map((date) => (
              <li
                key={date.date.edtf}
                className="grid gap-x-6 gap-y-2 border-t border-line py-4 md:grid-cols-[10rem_minmax(0,1fr)]"
              >
                <DateHeading of={date} />
                <div className="grid min-w-0 gap-5">
                  {date.rounds.map((round) => (
                    <RoundMark key={round.slug} round={round} />
                  ))}
                  {date.entries.map((entry) => (
                    <TimelineStatement key={entry.position.id} record={record} entry={entry} />
                  ))}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  ));
}

function DateHeading({ of: { date, entries } }: { of: TimelineDate }) {
  const t = useTranslations("timeline");
  return (
    <h4 className="text-sm font-semibold">
      <DateText date={date} />
      {/* A round that went on for days is no doubt about its day. */}
      {entries.length > 0 && isDayUnknown(date) && (
        <span className="block font-normal text-muted">{t("dayUnknown")}</span>
      )}
    </h4>
  );
}

/** A round: a mark in the course of the statements. */
function RoundMark({ round: { title, place } }: { round: Round }) {
  const t = useTranslations("timeline");
  return (
    <p className="flex items-center gap-2.5 text-sm text-soft">
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 flex-none">
        <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <span>
        {t("round")}: <strong className="font-semibold">{title}</strong>
        {place && <>, {place}</>}
      </span>
    </p>
  );
}
