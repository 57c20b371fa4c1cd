import { useTranslations } from "next-intl";
import type { QuoteCheck } from "@/domain/citation/citation";
import type { NumberedSource } from "@/domain/matrix/matrix";
import { SourceReference } from "../citation/source-reference";

/** The numbered sources under the matrix, as in a paper. */
export function SourceList({
  sources,
  checks,
}: {
  sources: readonly NumberedSource[];
  /** By source id: what the quotes from it were found to be. */
  checks: ReadonlyMap<string, QuoteCheck>;
}) {
  const t = useTranslations();
  return (
    <section aria-labelledby="sources-title">
      <h2 id="sources-title" className="mb-3">
        {t("matrix.sources")}
      </h2>
      {sources.length === 0 ? (
        <p className="text-muted">{t("matrix.noSources")}</p>
      ) : (
        <ol className="list-decimal pl-7 text-sm md:columns-2 md:gap-12">
          {sources.map(({ number, source }) => (
            <li key={source.id} id={`source-${number}`} className="reference mb-2.5 break-inside-avoid pl-1">
              <SourceReference source={source} link />{" "}
              {source.url && <span className="hidden break-all text-muted print:inline">{source.url} </span>}
              <span className="text-xs text-muted">{t(`check.${checks.get(source.id) ?? "unchecked"}`)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
