import { useTranslations } from "next-intl";
import { type QuoteTally, tallyQuotes } from "@/domain/citation/quote-tally";
import type { NumberedSource } from "@/domain/matrix/matrix";
import { QuoteTallyText } from "../citation/quote-tally-text";
import { SourceReference } from "../citation/source-reference";

const NO_QUOTES = tallyQuotes([]);

/** The numbered sources under the matrix, as in a paper. */
export function SourceList({
  sources,
  tallies,
}: {
  sources: readonly NumberedSource[];
  /** By source id: how the quotes from it stand. */
  tallies: ReadonlyMap<string, QuoteTally>;
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
              <span className="text-xs text-muted">
                <QuoteTallyText tally={tallies.get(source.id) ?? NO_QUOTES} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
