import { useFormatter, useTranslations } from "next-intl";
import { FEWEST_COMPARED } from "@/domain/agreement/agreement";
import type { AgreementTable } from "@/domain/agreement/agreement-table";
import { comparePath } from "@/domain/comparison/compare-url";
import { matrixPath } from "@/domain/comparison/view-url";
import type { NegotiationRecord, Participation } from "@/domain/matrix/record";
import { useDayText } from "../ui/date-text";

interface Props {
  record: NegotiationRecord;
  table: AgreementTable;
}

/** How far any two parties agree, as a table whose ground darkens with agreement, and how spread they are on each issue. */
export function AgreementPage({ record, table }: Props) {
  const t = useTranslations("agreementTable");
  const compare = useTranslations("compare");
  const day = useDayText();
  return (
    <div className="wrap pt-8">
      <p className="text-sm">
        <a href={matrixPath(record.slug)} data-soft>
          {record.title}
        </a>
      </p>
      <h1>{t("title")}</h1>
      {table.asOf && <p className="mt-2 text-soft">{compare("asOf", { date: day(table.asOf) })}</p>}
      <p className="mt-2 max-w-[75ch] text-sm text-muted">{compare("formula")}</p>
      <p className="mt-2 max-w-[75ch] text-sm text-muted">{t("legend", { fewest: FEWEST_COMPARED })}</p>
      <Pairs record={record} table={table} />
      <Spread record={record} table={table} />
    </div>
  );
}

function Pairs({ record, table }: Props) {
  const t = useTranslations("agreementTable");
  const { participations } = table;
  return (
    // The table scrolls by keyboard through its links.
    <div className="relative mt-5 overflow-x-auto">
      <table className="agreement">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("party")}</th>
            {participations.map(({ party, shortName, abbreviation }) => (
              <th scope="col" key={party}>
                <abbr title={shortName}>{abbreviation}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {participations.map((row) => (
            <tr key={row.party}>
              <th scope="row">{row.shortName}</th>
              {participations.map((column) => (
                <PairCell key={column.party} row={row} column={column} record={record} table={table} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Grounds from little to much agreement: one neutral ramp, so that no colour says that agreement is good. */
const STEPS = 5;

function PairCell({ row, column, record, table }: Props & { row: Participation; column: Participation }) {
  const t = useTranslations("agreementTable");
  const compare = useTranslations("compare");
  const agreement = table.of(row.party, column.party);
  if (agreement === null) return <td className="itself" />;
  const { score, counted, of } = agreement;
  const href = comparePath(record.slug, {
    ...{ parties: [row.party, column.party], asOf: null, order: "gap", onRecordOnly: false },
    weights: new Map(),
  });
  const names = compare("pair", { one: row.shortName, other: column.shortName });
  const step = score === null ? null : Math.min(STEPS, Math.floor(score * STEPS) + 1);
  return (
    <td className={step === null ? undefined : `step-${step}`}>
      <a href={href} data-soft>
        <span className="sr-only">{names}: </span>
        {score === null ? t("none") : compare("score", { score })}
      </a>
      <small>{t("counted", { counted, of })}</small>
    </td>
  );
}

function Spread({ record, table }: Props) {
  const t = useTranslations("agreementTable");
  const format = useFormatter();
  return (
    <section aria-labelledby="spread-title" className="mt-10">
      <h2 id="spread-title">{t("spread")}</h2>
      <p className="mt-1 max-w-[75ch] text-sm text-muted">{t("spreadHelp")}</p>
      <div className="relative mt-4 overflow-x-auto">
        <table className="w-full max-w-3xl border-collapse text-sm">
          <caption className="sr-only">{t("spread")}</caption>
          <thead>
            <tr className="border-b border-line-strong text-left">
              <th scope="col" className="py-2 pr-4">
                {t("issue")}
              </th>
              <th scope="col" className="py-2 pr-4 text-right">
                {t("stances")}
              </th>
              <th scope="col" className="py-2 pr-4 text-right">
                {t("value")}
              </th>
              <th scope="col" className="py-2">
                <span className="flex justify-between font-normal text-muted">
                  <span>{t("polarised")}</span>
                  <span>{t("consensus")}</span>
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {table.issues.map(({ issue, stances, spread }) => (
              <tr key={issue.slug} className="border-b border-line">
                <th scope="row" className="py-2 pr-4 text-left font-normal">
                  <a href={`/n/${record.slug}/issues/${issue.slug}`} data-soft>
                    {issue.title}
                  </a>
                </th>
                <td className="py-2 pr-4 text-right tabular-nums">{stances}</td>
                <td className="py-2 pr-4 text-right tabular-nums">
                  {spread === null
                    ? "–"
                    : format.number(spread, {
                        minimumFractionDigits: 2,
                        maximumFractionDigits: 2,
                        signDisplay: "negative",
                      })}
                </td>
                <td className="w-64 py-2 text-muted">
                  {spread === null ? (
                    t("tooFew")
                  ) : (
                    <svg viewBox="0 0 200 12" aria-hidden="true" className="h-3 w-full text-mark">
                      <path d="M0 6h200M100 2v8" stroke="currentColor" strokeWidth="1" />
                      <circle cx={6 + ((spread + 1) / 2) * 188} cy="6" r="5" className="fill-ink" />
                    </svg>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
