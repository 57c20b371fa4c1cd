import { useTranslations } from "next-intl";
import type { Segment } from "@/domain/search/excerpt";
import { hitPath, type SearchHit } from "@/domain/search/hit";
import { QUERY_LIMIT } from "@/domain/search/query";
import { DateText } from "../ui/date-text";

/** The search page: its form, and what was found with the hits marked in their context. */
export function SearchResults({
  query,
  hits,
  more,
  titles,
}: {
  query: string;
  hits: readonly SearchHit[];
  more: boolean;
  /** The titles of the negotiations, by slug. */
  titles: ReadonlyMap<string, string>;
}) {
  const t = useTranslations("search");
  return (
    <div className="wrap py-10">
      <h1>{t("title")}</h1>
      <form action="/search" data-soft className="mt-5 flex max-w-2xl gap-2">
        <input
          key={query}
          type="search"
          name="q"
          aria-label={t("label")}
          defaultValue={query}
          maxLength={QUERY_LIMIT}
          className="field min-w-0 grow"
        />
        <button type="submit" className="button button-primary">
          {t("submit")}
        </button>
      </form>
      {query === "" ? (
        <p className="mt-6 max-w-[60ch] text-muted">{t("empty")}</p>
      ) : (
        <>
          <p role="status" className="mt-6 font-semibold wrap-anywhere">
            {more ? t("more", { count: hits.length, query }) : t("results", { count: hits.length, query })}
          </p>
          {hits.length === 0 && <NothingFound />}
          <ol className="mt-4 grid max-w-3xl gap-5">
            {hits.map((hit) => (
              <li key={`${hit.kind} ${hit.negotiation} ${hit.ref}`}>
                <Hit hit={hit} negotiation={titles.get(hit.negotiation) ?? hit.negotiation} />
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

/** What to do when nothing was found. */
function NothingFound() {
  const t = useTranslations("search");
  return (
    <div className="card mt-4 max-w-2xl p-6">
      <p>{t("nothing")}</p>
      <p className="mt-4 flex flex-wrap gap-3">
        <a href="/" data-soft className="button">
          {t("negotiations")}
        </a>
        <a href="/sources" data-soft className="button">
          {t("sources")}
        </a>
      </p>
    </div>
  );
}

function Hit({ hit, negotiation }: { hit: SearchHit; negotiation: string }) {
  const t = useTranslations("search.kinds");
  return (
    <article>
      <p className="text-sm text-muted">
        {t(hit.kind)}
        {/* A source belongs to no negotiation; it was found in one. */}
        {hit.kind !== "source" && <> · {negotiation}</>}
        {hit.statedOn && (
          <>
            {" "}
            · <DateText date={hit.statedOn} />
          </>
        )}
      </p>
      <h2 className="text-[1.1rem]">
        <a href={hitPath(hit)} data-soft>
          <Marked segments={hit.title} />
        </a>
      </h2>
      <p className="mt-0.5 text-soft">
        <Marked segments={hit.excerpt} />
      </p>
    </article>
  );
}

function Marked({ segments }: { segments: readonly Segment[] }) {
  let start = 0;
  return segments.map(({ text, hit }) => {
    const key = start;
    start += text.length;
    // What is searched of one thing has several parts, a line each.
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text.replaceAll("\n", " · ")}</span>;
  });
}
