import { useTranslations } from "next-intl";
import { MOST_DAYS, type TimelineDay } from "@/domain/comparison/days";
import type { Day } from "@/domain/date/edtf";
import type { MatrixContext } from "../matrix/matrix-context";
import { useDayText } from "../ui/date-text";

const WIDTH = 1200;
const MARGIN = 16;
const AXIS = 14;
/** Half the width of the chosen date's label: other labels keep clear of it. */
const LABEL = 62;
/** How far apart the names of years are, at least. */
const YEAR = 34;

/**
 * The rounds and every date on which something was said, evenly spaced, each a shortcut for the mouse; where they are too close
 * to be hit, or to be seen, the rounds alone.
 * It repeats what the date field offers, so that it is left out for assistive technology and narrow screens.
 */
export function Track({ context, days, asOf }: { context: MatrixContext; days: readonly TimelineDay[]; asOf: Day }) {
  const t = useTranslations("toolbar");
  const text = useDayText();
  const { against } = context.matrix;
  const x = (index: number) => MARGIN + (index * (WIDTH - 2 * MARGIN)) / Math.max(days.length - 1, 1);
  const canBeHit = days.length <= MOST_DAYS;
  const at = (day: Day) => {
    const next = days.findIndex((entry) => entry.day >= day);
    if (next < 0) return x(days.length - 1);
    return days[next]?.day === day || next === 0 ? x(next) : (x(next - 1) + x(next)) / 2;
  };
  const years: { year: string; place: number }[] = [];
  for (const [index, { day }] of days.entries()) {
    const [year, place, last] = [day.slice(0, 4), x(index), years.at(-1)];
    if (days[index - 1]?.day.startsWith(year) || Math.abs(place - at(asOf)) <= LABEL) continue;
    if (last === undefined || place - last.place > YEAR) years.push({ year, place });
  }
  return (
    <svg viewBox={`0 0 ${WIDTH} 40`} aria-hidden="true" className="mt-2 hidden w-full md:block print:hidden">
      <line x1={MARGIN} x2={WIDTH - MARGIN} y1={AXIS} y2={AXIS} stroke="var(--line-strong)" strokeWidth="2" />
      {days.map(({ day, rounds }, index) =>
        !canBeHit && rounds.length === 0 ? null : (
          <a key={day} href={context.hrefOf({ asOf: day })} data-soft="keep" tabIndex={-1}>
            <title>
              {rounds.length > 0
                ? t("dateWithRound", { date: text(day), round: rounds.map(({ title }) => title).join(", ") })
                : text(day)}
            </title>
            <rect x={x(index) - 7} y="0" width="14" height="28" fill="transparent" />
            {rounds.length > 0 ? (
              <circle cx={x(index)} cy={AXIS} r="5" fill="var(--card)" stroke="var(--muted)" strokeWidth="2" />
            ) : (
              <line x1={x(index)} x2={x(index)} y1={AXIS - 4} y2={AXIS + 4} stroke="var(--mark)" strokeWidth="2" />
            )}
          </a>
        ),
      )}
      {against && (
        <circle cx={at(against)} cy={AXIS} r="6" fill="var(--paper)" stroke="var(--accent)" strokeWidth="3" />
      )}
      <circle cx={at(asOf)} cy={AXIS} r="7" fill="var(--ink)" />
      {years.map(({ year, place }) => (
        <text key={year} x={place} y="37" textAnchor="middle" fontSize="12" fill="var(--muted)">
          {year}
        </text>
      ))}
      <text
        x={Math.min(Math.max(at(asOf), LABEL), WIDTH - LABEL)}
        y="37"
        textAnchor="middle"
        fontSize="12.5"
        fontWeight="600"
        fill="var(--ink)"
      >
        {text(asOf)}
      </text>
    </svg>
  );
}
