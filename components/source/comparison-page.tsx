import { useTranslations } from "next-intl";
import type { QuoteCheck, Source } from "@/domain/citation/citation";
import type { QuotingPosition } from "@/domain/citation/marked-text";
import type { ListedCopy } from "@/domain/citation/stored-copy";
import type { FoldedChange } from "@/domain/difference/fold";
import { useDayText } from "../ui/date-text";
import { FoldedDifference } from "./folded-difference";
import { usePositionName } from "./marked-text-view";

type Found = Exclude<QuoteCheck, "unchecked">;

interface Props {
  source: Source;
  comparison: {
    copies: readonly ListedCopy[];
    from: ListedCopy;
    to: ListedCopy;
    same: boolean;
    quotes: readonly {
      exact: string;
      language: string;
      position: QuotingPosition;
      from: Found;
      to: Found;
      touched: boolean;
    }[];
    changes: readonly FoldedChange[] | null;
  };
}

/** Two stored copies of a source: which quotes are touched by what changed, and for those who may read it, what did. */
export function ComparisonPage({ source, comparison }: Props) {
  const t = useTranslations("copies.compare");
  const { from, to, same, quotes, changes } = comparison;
  const touched = quotes.filter((quote) => quote.touched);
  const others = quotes.filter((quote) => !quote.touched);
  return (
    <article className="wrap pt-8">
      <p className="text-sm text-muted">
        <a href={`/sources/${encodeURIComponent(source.id)}`} data-soft className="inline-block py-1">
          {source.title}
        </a>
      </p>
      <h1>{t("heading", { from: from.number, to: to.number })}</h1>
      <Choice source={source} {...comparison} />
      <h2 className="mt-8 text-xl">{t("quotes")}</h2>
      <p className="mt-1">{quotes.length === 0 ? t("noQuotes") : t("touched", { count: touched.length })}</p>
      {touched.length > 0 && <Quotes {...{ from, to }} quotes={touched} />}
      {others.length > 0 && (
        <details className="mt-3 text-sm">
          <summary className="py-1">{t("untouched", { count: others.length })}</summary>
          <Quotes {...{ from, to }} quotes={others} />
        </details>
      )}
      <h2 className="mt-8 text-xl">{t("text")}</h2>
      {same && <p className="mt-1">{t("same")}</p>}
      {!same && changes === null && <p className="mt-1 text-muted">{t("hidden")}</p>}
      {!same && changes !== null && (
        <div className="max-w-4xl">
          <p className="mt-1 text-sm text-muted">{t("legend")}</p>
          <FoldedDifference changes={changes} language={source.language} />
        </div>
      )}
    </article>
  );
}

function Choice({
  source,
  copies,
  from,
  to,
}: { source: Source } & Pick<Props["comparison"], "copies" | "from" | "to">) {
  const t = useTranslations("copies.compare");
  const day = useDayText();
  const options = copies.map(({ number, takenAt }) => (
    <option key={number} value={number}>
      {t("choice", { number, date: day(takenAt) })}
    </option>
  ));
  return (
    <form
      method="get"
      action={`/sources/${encodeURIComponent(source.id)}/copies/compare`}
      className="mt-4 flex flex-wrap items-end gap-3 text-sm print:hidden"
    >
      {(["from", "to"] as const).map((name) => (
        <label key={name} className="block">
          <span className="block font-semibold">{t(name)}</span>
          <select name={name} defaultValue={name === "from" ? from.number : to.number} className="field">
            {options}
          </select>
        </label>
      ))}
      <button type="submit" className="button">
        {t("show")}
      </button>
    </form>
  );
}

function Quotes({ quotes, from, to }: Pick<Props["comparison"], "quotes" | "from" | "to">) {
  const t = useTranslations("copies");
  const name = usePositionName();
  return (
    <div className="card mt-3 max-w-4xl overflow-x-auto">
      <table className="w-full text-left text-sm">
        <thead className="bg-head">
          <tr>
            {[t("compare.quote"), t("name", { number: from.number }), t("name", { number: to.number })].map(
              (column) => (
                <th key={column} scope="col" className="px-4 py-2">
                  {column}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {quotes.map((quote) => (
            <tr key={`${quote.position.path} ${quote.exact}`} className="border-t border-line align-top">
              <td className="min-w-56 px-4 py-2">
                <q lang={quote.language} dir="auto" className={quote.touched ? "font-semibold" : undefined}>
                  {quote.exact}
                </q>
                <a href={quote.position.path} data-soft className="block py-0.5">
                  {name(quote.position)}
                </a>
              </td>
              <td className="px-4 py-2">{t(`checks.${quote.from}`)}</td>
              <td className={`px-4 py-2 ${quote.touched ? "font-semibold" : ""}`}>{t(`checks.${quote.to}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
