import { useTranslations } from "next-intl";
import type { ListedSource, SourceYear } from "@/domain/citation/catalogue";
import { QuoteTallyText } from "../citation/quote-tally-text";
import { SourceReference } from "../citation/source-reference";
import { useLanguageName, useTypeName } from "./source-words";

/** Every source on which a published position rests, newest first, by year. */
export function SourceCatalogue({ years, edits }: { years: readonly SourceYear[]; edits: boolean }) {
  const t = useTranslations("source");
  const records = useTranslations("records.source");
  const count = years.reduce((sum, { sources }) => sum + sources.length, 0);
  return (
    <div className="wrap py-10">
      <h1>{t("title")}</h1>
      <p className="mt-2 max-w-[70ch] text-soft">
        {t("lede")} {count > 0 && t("total", { count })}
      </p>
      {edits && (
        <p className="mt-4 print:hidden">
          <a href="/sources/new" className="button">
            {records("new")}
          </a>{" "}
          <a href="/sources/health" className="button">
            {t("byHealth")}
          </a>
        </p>
      )}
      {count === 0 && (
        <div className="card mt-8 p-8">
          <p>{t("empty")}</p>
          <p className="mt-4">
            <a href="/" data-soft className="button">
              {t("emptyNext")}
            </a>
          </p>
        </div>
      )}
      {years.map(({ year, sources }) => (
        <section key={year} aria-labelledby={`year-${year}`} className="mt-8 max-w-4xl">
          <h2 id={`year-${year}`}>{year ?? t("withoutDate")}</h2>
          <ul className="mt-3">
            {sources.map((listed) => (
              <li key={listed.source.id} className="border-t border-line py-3">
                <Entry listed={listed} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Entry({ listed: { source, positions, quotes, negotiations } }: { listed: ListedSource }) {
  const t = useTranslations("source");
  const typeName = useTypeName();
  const languageName = useLanguageName();
  return (
    <>
      <p>
        <SourceReference source={source} link />
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-4 text-sm text-muted">
        <span>{typeName(source.type)}</span>
        <span>{languageName(source.language)}</span>
        {source.grade && <span>{t(source.grade)}</span>}
        <span>{t("positionCount", { count: positions })}</span>
        <span>
          <QuoteTallyText tally={quotes} />
        </span>
        {negotiations.map(({ slug, title }) => (
          <a key={slug} href={`/n/${slug}`} data-soft className="inline-block py-1">
            {title}
          </a>
        ))}
      </p>
    </>
  );
}
