import { useLocale, useTranslations } from "next-intl";
import type { Citation, QuoteCheck, Source } from "@/domain/citation/citation";
import { quoteUrl } from "@/domain/citation/text-fragment";
import type { QuoteFinding } from "@/domain/position/provenance";
import { QuoteStanding } from "./quote-standing";
import { SourceReference } from "./source-reference";

/**
 * The exact words of a citation, with their language, translation, source and the way to the place in the original.
 * `onSourcePage` leaves out what the page of the source has said already.
 */
export function Quote({
  citation,
  source,
  onSourcePage = false,
  check = "unchecked",
  finding = null,
}: {
  citation: Citation;
  source: Source | null;
  onSourcePage?: boolean;
  check?: QuoteCheck;
  /** In what it was looked for; null where nobody looked. */
  finding?: QuoteFinding | null;
}) {
  const t = useTranslations();
  const locale = useLocale();
  const language = new Intl.DisplayNames([locale], { type: "language" }).of(citation.language) ?? citation.language;
  return (
    <figure className="mt-3">
      <blockquote lang={citation.language} className="quote">
        {citation.prefix && <span className="text-muted">…{citation.prefix}</span>}
        {citation.exact}
        {citation.suffix && <span className="text-muted">{citation.suffix}…</span>}
      </blockquote>
      {citation.translation && (
        <div className="mt-2 pl-[17px] text-sm">
          <p>{citation.translation.text}</p>
          <p className="text-muted">{t("panel.translation", { by: citation.translation.by })}</p>
        </div>
      )}
      <figcaption className="mt-2 pl-[17px] text-sm text-muted">
        {source && !onSourcePage && <SourceReference source={source} />} {t("panel.inLanguage", { language })}{" "}
        {citation.locator && t("panel.locator", { locator: citation.locator })}
        <QuoteStanding citation={citation} check={check} finding={finding} />
        {source?.url && !onSourcePage && <span className="hidden break-all print:block">{source.url}</span>}
        <span className="mt-1 flex flex-wrap gap-x-4 print:hidden">
          {source?.url && (
            <a href={quoteUrl(source.url, citation)} rel="external noopener" className="py-0.5">
              {t("panel.openSource")}
            </a>
          )}
          {source && !onSourcePage && (
            <a href={`/sources/${source.id}`} data-soft className="py-0.5">
              {t("panel.aboutSource")}
            </a>
          )}
        </span>
      </figcaption>
    </figure>
  );
}
