import { useTranslations } from "next-intl";
import { groupByHealth, SOURCE_HEALTHS, type SourceHealth, type SourceState } from "@/domain/citation/source-health";
import { QuoteTallyText } from "../citation/quote-tally-text";
import { useDayText } from "../ui/date-text";
import { LastFetchText } from "./last-fetch-text";

/** The sources by how they stand, the worst first, each with the button that asks its address now. */
export function HealthPage({ states, only }: { states: readonly SourceState[]; only: SourceHealth | null }) {
  const t = useTranslations("sourceHealth");
  const groups = groupByHealth(states);
  const shown = only === null ? groups : groups.filter(({ health }) => health === only);
  return (
    <div className="wrap py-8">
      <p className="text-sm text-muted">
        <a href="/sources" data-soft className="inline-block py-1">
          {t("sources")}
        </a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-2 max-w-[70ch] text-soft">{t("lede")}</p>
      <nav aria-label={t("filter")} className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        <Choice href="/sources/health" current={only === null} name={t("all")} count={states.length} />
        {SOURCE_HEALTHS.map((health) => (
          <Choice
            key={health}
            href={`/sources/health?only=${health}`}
            current={only === health}
            name={t(`health.${health}`)}
            count={groups.find((group) => group.health === health)?.sources.length ?? 0}
          />
        ))}
      </nav>
      {shown.length === 0 && <p className="form-notice mt-6">{t(only === null ? "noSources" : "none")}</p>}
      {shown.map(({ health, sources }) => (
        <section key={health} aria-labelledby={`health-${health}`} className="mt-8 max-w-4xl">
          <h2 id={`health-${health}`}>{t(`health.${health}`)}</h2>
          <p className="mt-1 text-sm text-muted">{t(`help.${health}`)}</p>
          <ul className="mt-3">
            {sources.map((state) => (
              <li key={state.source.id} className="border-t border-line py-3">
                <Entry state={state} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Choice({ href, current, name, count }: { href: string; current: boolean; name: string; count: number }) {
  return (
    <a
      href={href}
      aria-current={current ? "page" : undefined}
      className="py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
    >
      {name} <strong>{count}</strong>
    </a>
  );
}

function Entry({ state: { source, quotes, storedAt, last } }: { state: SourceState }) {
  const t = useTranslations("sourceHealth");
  const day = useDayText();
  const path = `/sources/${encodeURIComponent(source.id)}`;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <a href={path} lang={source.language} data-soft className="inline-block py-0.5 font-semibold wrap-anywhere">
          {source.title}
        </a>
        <p className="text-sm text-muted">
          {storedAt === null ? t("notStored") : t("storedOn", { date: day(storedAt) })} ·{" "}
          {quotes.all === 0 ? t("noQuotes") : <QuoteTallyText tally={quotes} />}
        </p>
        <p className="text-sm wrap-anywhere">{last === null ? t("neverAsked") : <LastFetchText last={last} />}</p>
      </div>
      {source.url === null ? (
        <a href={`${path}/snapshot`} className="button">
          {t("store")}
        </a>
      ) : (
        <form method="post" action={`${path}/snapshot/fetch`}>
          <button type="submit" className="button" aria-label={t("checkNamed", { title: source.title })}>
            {t("check")}
          </button>
        </form>
      )}
    </div>
  );
}
