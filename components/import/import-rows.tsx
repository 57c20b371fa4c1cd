import { useTranslations } from "next-intl";
import { type ImportPage, type ImportRow, ROWS_PER_PAGE } from "@/domain/dossier/import-page";
import { OUTCOMES } from "@/domain/dossier/preview";
import { DateText } from "../ui/date-text";
import { ReasonList, usePlaceText } from "./place-text";
import { type PreviewQuery, previewLink } from "./preview-link";

interface Props {
  draftId: string;
  page: ImportPage;
  query: PreviewQuery;
}

/** What would become of each position of a file, those of one outcome or all. */
export function ImportRows({ draftId, page, query }: Props) {
  const t = useTranslations("import.preview");
  const total = OUTCOMES.reduce((sum, outcome) => sum + page.counts[outcome], 0);
  if (total === 0) return <p className="mt-6 text-muted">{t("noPositions")}</p>;
  return (
    <section className="mt-6">
      <OutcomeFilter draftId={draftId} page={page} query={query} total={total} />
      {page.rows.length === 0 ? (
        <p className="mt-4 text-muted">{t("noRows")}</p>
      ) : (
        <table className="import-table mt-4">
          <caption className="sr-only">{t("caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("place")}</th>
              <th scope="col">{t("outcome")}</th>
              <th scope="col">{t("position")}</th>
              <th scope="col">{t("why")}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <Row key={row.position?.id ?? JSON.stringify(row.place)} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <Pages draftId={draftId} page={page} query={query} />
    </section>
  );
}

function OutcomeFilter({ draftId, page, query, total }: Props & { total: number }) {
  const t = useTranslations("import");
  const shown = OUTCOMES.filter((outcome) => page.counts[outcome] > 0);
  return (
    <nav aria-label={t("preview.show")} className="flex flex-wrap gap-2">
      {[null, ...shown].map((outcome) => (
        <a
          key={outcome ?? "all"}
          href={previewLink(draftId, { ...query, outcome, page: 1 })}
          data-soft="keep"
          aria-current={outcome === query.outcome ? "true" : undefined}
          className="button aria-current:border-ink aria-current:font-semibold"
        >
          {outcome === null
            ? t("preview.all", { count: total })
            : t(`counts.${outcome}`, { count: page.counts[outcome] })}
        </a>
      ))}
    </nav>
  );
}

function Row({ row: { place, position, outcome, reasons } }: { row: ImportRow }) {
  const t = useTranslations("import.outcomes");
  const placeText = usePlaceText();
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        {placeText(place)}
      </th>
      <td>
        <span className="outcome" data-outcome={outcome}>
          {t(outcome)}
        </span>
      </td>
      <td>
        {position && (
          <>
            {position.party} · {position.issue} · <DateText date={position.statedOn} />
            <span className="block text-xs text-muted wrap-anywhere">{position.id}</span>
          </>
        )}
      </td>
      <td>{reasons.length > 0 && <ReasonList reasons={reasons} />}</td>
    </tr>
  );
}

function Pages({ draftId, page, query }: Props) {
  const t = useTranslations("import.preview");
  if (page.found <= ROWS_PER_PAGE) return null;
  const from = (query.page - 1) * ROWS_PER_PAGE;
  const to = from + page.rows.length;
  return (
    <nav aria-label={t("pages")} className="mt-4 flex flex-wrap items-center gap-3 text-sm">
      {query.page > 1 && (
        <a href={previewLink(draftId, { ...query, page: query.page - 1 })} data-soft className="button">
          {t("earlier")}
        </a>
      )}
      <span>{t("pageOf", { from: from + 1, to, found: page.found })}</span>
      {to < page.found && (
        <a href={previewLink(draftId, { ...query, page: query.page + 1 })} data-soft className="button">
          {t("later")}
        </a>
      )}
    </nav>
  );
}
