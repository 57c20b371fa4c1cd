import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { QUEUE_TABS, type Queue, type QueueCounts, type QueueFilter, type QueueTab } from "@/domain/review/queue";
import type { ListedAlert } from "@/domain/review/quote-alert";
import { AlertList } from "./alert-list";
import { QueueList } from "./queue-list";

/** What waits for review, or came by import and was never reviewed, with what narrows it. */
export function QueuePage({
  tab,
  filter,
  queue,
}: {
  tab: Exclude<QueueTab, "quotes">;
  filter: QueueFilter;
  queue: Queue;
}) {
  const t = useTranslations("review");
  const { entries, matching, counts } = queue;
  return (
    <QueueFrame tab={tab} counts={counts}>
      <Narrow tab={tab} filter={filter} choices={queue.choices} />
      {entries.length === 0 ? (
        <Empty tab={tab} narrowed={counts[tab] > 0} />
      ) : (
        <>
          <p className="mt-5 text-sm text-muted">
            {t(matching > entries.length ? "oldestOf" : "matching", { shown: entries.length, count: matching })}
          </p>
          <QueueList entries={entries} />
        </>
      )}
    </QueueFrame>
  );
}

/** The published quotes that reviewers look at, as they stand otherwise than before. */
export function AlertsPage({ counts, alerts }: { counts: QueueCounts; alerts: readonly ListedAlert[] }) {
  return (
    <QueueFrame tab="quotes" counts={counts}>
      {alerts.length === 0 ? <Empty tab="quotes" narrowed={false} /> : <AlertList alerts={alerts} />}
    </QueueFrame>
  );
}

function QueueFrame({ tab, counts, children }: { tab: QueueTab; counts: QueueCounts; children: ReactNode }) {
  const t = useTranslations("review");
  return (
    <div className="wrap pt-7">
      <h1>{t("title")}</h1>
      <nav aria-label={t("tabs")} className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        {QUEUE_TABS.map((one) => (
          <a
            key={one}
            href={one === "waiting" ? "/review" : `/review?tab=${one}`}
            aria-current={one === tab ? "page" : undefined}
            className="py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
          >
            {t(`tab.${one}`)} <strong>{counts[one]}</strong>
          </a>
        ))}
      </nav>
      {children}
    </div>
  );
}

function Narrow({ tab, filter, choices }: { tab: QueueTab; filter: QueueFilter; choices: Queue["choices"] }) {
  const t = useTranslations("review");
  return (
    <form action="/review" className="mt-4 flex flex-wrap items-end gap-3">
      {tab !== "waiting" && <input type="hidden" name="tab" value={tab} />}
      <Choice
        name="negotiation"
        value={filter.negotiation}
        options={choices.negotiations.map(({ slug, title }) => [slug, title])}
      />
      <Choice name="party" value={filter.party} options={choices.parties.map(({ slug, name }) => [slug, name])} />
      <Choice
        name="author"
        value={filter.author === null ? null : String(filter.author)}
        options={choices.authors.map(({ actorId, name }) => [String(actorId), name])}
      />
      <label className="flex min-h-9 items-center gap-2 text-sm">
        <input type="checkbox" name="mine" defaultChecked={filter.mine} /> {t("mine")}
      </label>
      <button type="submit" className="button">
        {t("show")}
      </button>
    </form>
  );
}

function Choice({
  name,
  value,
  options,
}: {
  name: "negotiation" | "party" | "author";
  value: string | null;
  options: readonly (readonly [string, string])[];
}) {
  const t = useTranslations("review");
  return (
    <label className="block min-w-0 max-w-full text-sm">
      <span className="mb-1 block font-semibold">{t(`by.${name}`)}</span>
      <select name={name} defaultValue={value ?? ""} className="field w-full">
        <option value="">{t("all")}</option>
        {options.map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Empty({ tab, narrowed }: { tab: QueueTab; narrowed: boolean }) {
  const t = useTranslations("review");
  return (
    <div className="form-notice mt-6">
      <p>{narrowed ? t("noneMatch") : t(`none.${tab}`)}</p>
      <p className="mt-1">
        {narrowed ? (
          <a href={tab === "waiting" ? "/review" : `/review?tab=${tab}`}>{t("showAll")}</a>
        ) : (
          <a href="/desk">{t("toDesk")}</a>
        )}
      </p>
    </div>
  );
}
