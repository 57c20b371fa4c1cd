import { useTranslations } from "next-intl";
import { TEXT_LIMIT } from "@/domain/comparison/view";
import type { NegotiationRecord } from "@/domain/matrix/record";
import { SHIFT_KINDS } from "@/domain/shift/shift";
import { timelinePath } from "@/domain/timeline/timeline-url";
import { DEFAULT_TIMELINE, type TimelineView } from "@/domain/timeline/timeline-view";
import { Disclosure } from "../ui/disclosure";

/** Chooses what the timeline lists, by a plain GET form. What is applied begins at the first page. */
export function TimelineFilters({ record, view }: { record: NegotiationRecord; view: TimelineView }) {
  const t = useTranslations("timeline");
  const { oldestFirst, page, ...chosen } = view;
  const { oldestFirst: _, page: __, ...nothing } = DEFAULT_TIMELINE;
  const filters = JSON.stringify(chosen) !== JSON.stringify(nothing);
  return (
    <form
      action={timelinePath(record.slug)}
      data-soft="keep"
      className="relative mt-5 flex flex-wrap items-end gap-x-3 gap-y-3 border-y border-line py-3 text-sm print:hidden"
    >
      {oldestFirst && <input type="hidden" name="order" value="oldest" />}
      <Choices
        name="parties"
        choices={record.participations.map(({ party, shortName }) => ({ slug: party, name: shortName }))}
        chosen={view.parties}
      />
      <Choices
        name="issues"
        choices={record.issues.map(({ slug, title }) => ({ slug, name: title }))}
        chosen={view.issues}
      />
      <label className="flex grow flex-col gap-1 sm:grow-0">
        {t("kind")}
        <select key={view.kind} name="kind" defaultValue={view.kind} className="field">
          <option value="all">{t("kinds.all")}</option>
          <option value="shifts">{t("kinds.shifts")}</option>
          <optgroup label={t("kinds.one")}>
            {SHIFT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <div className="flex grow gap-3 sm:grow-0">
        <DayField name="from" value={view.from} />
        <DayField name="to" value={view.to} />
      </div>
      <label className="flex grow flex-col gap-1 sm:max-w-64">
        {t("text")}
        <input
          key={view.text}
          type="search"
          name="q"
          defaultValue={view.text ?? ""}
          maxLength={TEXT_LIMIT}
          className="field w-full min-w-0"
        />
      </label>
      <button type="submit" className="button button-primary">
        {t("apply")}
      </button>
      {filters && (
        <a href={timelinePath(record.slug, { oldestFirst })} data-soft="keep" className="py-1.5">
          {t("clear")}
        </a>
      )}
    </form>
  );
}

function DayField({ name, value }: { name: "from" | "to"; value: string | null }) {
  const t = useTranslations("timeline");
  return (
    <label className="flex min-w-0 grow flex-col gap-1">
      {t(name)}
      <input key={value} type="date" name={name} defaultValue={value ?? ""} className="field w-full min-w-0" />
    </label>
  );
}

/** A sheet of boxes; none ticked means all. */
function Choices({
  name,
  choices,
  chosen,
}: {
  name: "parties" | "issues";
  choices: readonly { slug: string; name: string }[];
  chosen: readonly string[];
}) {
  const t = useTranslations("timeline");
  const count = chosen.length === 0 ? t("all") : t("ofTotal", { shown: chosen.length, total: choices.length });
  return (
    <Disclosure
      label={
        <>
          {t(name)} <b className="font-semibold">{count}</b>
        </>
      }
    >
      <fieldset>
        <legend className="mb-1 text-muted">{t("noneMeansAll")}</legend>
        {choices.map(({ slug, name: label }) => {
          const isChosen = chosen.includes(slug);
          return (
            <label key={`${slug} ${isChosen}`} className="flex min-h-8 items-center gap-2.5">
              <input
                type="checkbox"
                name={name}
                value={slug}
                defaultChecked={isChosen}
                className="size-4 flex-none accent-[var(--ink)]"
              />
              {label}
            </label>
          );
        })}
        <button type="submit" className="button button-primary mt-3">
          {t("apply")}
        </button>
      </fieldset>
    </Disclosure>
  );
}
