import { useTranslations } from "next-intl";
import { offeredDays, type TimelineDay } from "@/domain/comparison/days";
import type { Day } from "@/domain/date/edtf";
import type { MatrixContext } from "../matrix/matrix-context";
import { ViewForm } from "../matrix/view-form";
import { useDayText } from "../ui/date-text";
import { Disclosure } from "../ui/disclosure";

/** Chooses the date of the matrix and the date that it is compared with. */
export function AsOf({ context, days, asOf }: { context: MatrixContext; days: readonly TimelineDay[]; asOf: Day }) {
  const t = useTranslations("toolbar");
  const { against } = context.matrix;
  const offered = offeredDays(days);
  const statements = days.filter(({ statement }) => statement).map(({ day }) => day);
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-2">
      <ViewForm
        context={context}
        changes={["asOf", "against"]}
        auto
        className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm"
      >
        <DaySelect name="asOf" label={t("asOf")} days={offered} value={asOf} />
        <Step context={context} label="previous" day={statements.findLast((day) => day < asOf)} />
        <Step context={context} label="next" day={statements.find((day) => day > asOf)} />
        <DaySelect name="against" label={t("compareWith")} days={offered} value={against} empty={t("noComparison")} />
        <noscript>
          <button type="submit" className="button">
            {t("apply")}
          </button>
        </noscript>
      </ViewForm>
      <Disclosure label={t("otherDate")}>
        <ViewForm context={context} changes={["asOf", "against"]} className="flex flex-col gap-3 text-sm">
          <label className="flex flex-col gap-1">
            {t("asOf")}
            <input key={asOf} type="date" name="asOf" defaultValue={asOf} className="field" />
          </label>
          <label className="flex flex-col gap-1">
            {t("compareWith")}
            <input key={against} type="date" name="against" defaultValue={against ?? ""} className="field" />
          </label>
          <button type="submit" className="button button-primary self-start">
            {t("apply")}
          </button>
        </ViewForm>
      </Disclosure>
    </div>
  );
}

/** Days of the timeline by year, and the chosen one if it is another. */
function DaySelect({
  name,
  label,
  days,
  value,
  empty,
}: {
  name: string;
  label: string;
  days: readonly TimelineDay[];
  value: Day | null;
  empty?: string;
}) {
  const t = useTranslations("toolbar");
  const text = useDayText();
  const isListed = value === null || days.some(({ day }) => day === value);
  const years = [...new Set(days.map(({ day }) => day.slice(0, 4)))].reverse();
  return (
    <label className="flex min-w-0 grow items-center gap-2 sm:grow-0">
      <span className="whitespace-nowrap text-muted">{label}</span>
      {/* A new key makes the browser take over the value that the address has, after going back for example. */}
      <select key={value} name={name} defaultValue={value ?? ""} className="field w-40 min-w-0 grow sm:w-64 sm:grow-0">
        {empty !== undefined && <option value="">{empty}</option>}
        {!isListed && <option value={value}>{text(value)}</option>}
        {years.map((year) => (
          <optgroup key={year} label={year}>
            {days
              .filter(({ day }) => day.startsWith(year))
              .reverse()
              .map(({ day, rounds }) => (
                <option key={day} value={day}>
                  {rounds.length > 0
                    ? t("dateWithRound", { date: text(day), round: rounds.map(({ title }) => title).join(", ") })
                    : text(day)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** A link to the neighbouring date on which something was said. */
function Step({ context, label, day }: { context: MatrixContext; label: "previous" | "next"; day: Day | undefined }) {
  const t = useTranslations("toolbar");
  const text = useDayText();
  const arrow = label === "previous" ? "‹" : "›";
  if (day === undefined) {
    return (
      <span className="button text-muted" title={t(label === "previous" ? "noPrevious" : "noNext")} aria-hidden="true">
        {arrow}
      </span>
    );
  }
  const name = t(label, { date: text(day) });
  return (
    <a href={context.hrefOf({ asOf: day })} data-soft="keep" aria-label={name} title={name} className="button">
      {arrow}
    </a>
  );
}
