import { useTranslations } from "next-intl";
import type { CloseComparison, ComparedIssue } from "@/domain/agreement/compare";
import { type CompareView, comparePath } from "@/domain/comparison/compare-url";
import { matrixPath } from "@/domain/comparison/view-url";
import { type Cell, positionsOf } from "@/domain/matrix/cell";
import type { NegotiationRecord } from "@/domain/matrix/record";
import { positionPath } from "@/domain/position/address";
import { AnswerChip, useAnswerText } from "../position/answer-chip";
import { PositionDetails } from "../position/position-details";
import { useDateText, useDayText } from "../ui/date-text";
import { CompareToolbar } from "./compare-toolbar";
import { useGapText } from "./gap-text";
import { Meeting } from "./meeting";
import { PairScore } from "./pair-score";

export interface CompareProps {
  record: NegotiationRecord;
  compare: CompareView;
  comparison: CloseComparison;
}

/** Two to four parties in full text, issue by issue, with what can be counted of them and what it rests on. */
export function ComparePage(props: CompareProps) {
  const { record, compare, comparison } = props;
  const t = useTranslations("compare");
  const day = useDayText();
  const names = comparison.participations.map(({ shortName }) => shortName);
  return (
    <>
      <header className="wrap pt-8 pb-5">
        <p className="text-sm">
          <a href={matrixPath(record.slug, { parties: compare.parties, asOf: compare.asOf })} data-soft>
            {record.title}
          </a>
        </p>
        <h1>{t("title", { names: names.join(", ") })}</h1>
        {comparison.asOf && <p className="mt-2 text-soft">{t("asOf", { date: day(comparison.asOf) })}</p>}
      </header>
      <CompareToolbar {...props} />
      <div className="wrap">
        <section aria-labelledby="agreement-title" className="mt-7">
          <h2 id="agreement-title">{t("agreement")}</h2>
          <p className="mt-1 max-w-[75ch] text-sm text-muted">{t("formula")}</p>
          <div className="mt-4 grid gap-4 lg:grid-cols-2">
            {comparison.pairs.map((pair) => (
              <PairScore key={pair.parties.map(({ party }) => party).join(" ")} pair={pair} negotiation={record.slug} />
            ))}
          </div>
          <p className="mt-3 text-sm print:hidden">
            <a href={`/n/${record.slug}/agreement`} data-soft>
              {t("allParties")}
            </a>
          </p>
        </section>
        <Meeting {...props} />
        <section aria-labelledby="full-title" className="mt-10">
          <h2 id="full-title">{t("fullText")}</h2>
          <p className="mt-1 flex flex-wrap gap-x-4 text-sm print:hidden">
            {(["gap", "category"] as const).map((order) =>
              order === compare.order ? (
                <b key={order} className="py-1 font-semibold">
                  {t(`orders.${order}`)}
                </b>
              ) : (
                <a key={order} href={comparePath(record.slug, { ...compare, order })} data-soft="keep" className="py-1">
                  {t(`orders.${order}`)}
                </a>
              ),
            )}
          </p>
          {comparison.issues.map((issue) => (
            <ComparedIssueSection key={issue.issue.slug} compared={issue} record={record} />
          ))}
        </section>
      </div>
    </>
  );
}

function ComparedIssueSection({ compared, record }: { compared: ComparedIssue; record: NegotiationRecord }) {
  const { issue, cells, weight } = compared;
  const t = useTranslations("compare");
  const gapText = useGapText();
  const id = `issue-${issue.slug}`;
  return (
    <section aria-labelledby={id} className="mt-6 border-t border-line pt-5 break-inside-avoid-page">
      <h3 id={id} className="scroll-mt-4">
        <a href={`/n/${record.slug}/issues/${issue.slug}`} data-soft className="text-ink no-underline hover:underline">
          {issue.title}
        </a>
      </h3>
      <p className="font-serif text-soft italic">{issue.proposition}</p>
      <p className="mt-1 text-sm text-muted">
        {gapText(compared)}
        {weight !== 1 && <> · {t("weighs", { weight })}</>}
      </p>
      <div className={`mt-4 grid gap-x-8 gap-y-6 ${COLUMNS[cells.length] ?? ""}`}>
        {cells.map(({ participation, cell }) => (
          <section
            key={participation.party}
            aria-label={t("of", { party: participation.shortName, issue: issue.title })}
          >
            <h4 className="mb-2 text-sm font-semibold">{participation.shortName}</h4>
            <CellText cell={cell} record={record} />
          </section>
        ))}
      </div>
    </section>
  );
}

const COLUMNS: Readonly<Record<number, string>> = {
  2: "md:grid-cols-2 print:grid-cols-2",
  3: "md:grid-cols-3 print:grid-cols-3",
  4: "md:grid-cols-2 xl:grid-cols-4 print:grid-cols-4",
};

function CellText({ cell, record }: { cell: Cell; record: NegotiationRecord }) {
  const t = useTranslations();
  const date = useDateText();
  const answer = useAnswerText();
  return (
    <>
      {cell.kind === "not-researched" && (
        <>
          <p className="text-muted">{t("matrix.notResearched")}</p>
          {cell.see.map(({ party, position }) => (
            <p key={party} className="mt-1 text-sm">
              <a href={positionPath(record.slug, position.id)} data-soft className="py-0.5">
                {t("matrix.see", {
                  party: record.participations.find((each) => each.party === party)?.shortName ?? party,
                  answer: answer(position.answer).toLowerCase(),
                })}
              </a>
            </p>
          ))}
        </>
      )}
      {cell.kind === "withheld" && <p className="text-muted">{t("matrix.withheld")}</p>}
      {cell.kind === "day-unknown" && (
        <p className="mb-2 text-sm text-muted">{t("matrix.dayUnknown", { date: date(cell.positions[0].statedOn) })}</p>
      )}
      {cell.kind === "stated" && cell.positions.length > 1 && (
        <p className="mb-2 text-sm text-muted">{t("matrix.differing")}</p>
      )}
      {positionsOf(cell).map((position) => (
        <div key={position.id} className="not-first:mt-5 not-first:border-t not-first:border-line not-first:pt-4">
          <PositionDetails
            position={position}
            sources={record.sources}
            provenance={record.provenance.get(position.id)}
            history={`${positionPath(record.slug, position.id)}/history`}
          />
          <p className="mt-3 text-sm print:hidden">
            <a href={positionPath(record.slug, position.id)} data-soft className="py-0.5">
              {t("panel.record")}
            </a>
          </p>
        </div>
      ))}
    </>
  );
}

/** The answer of one position, leading to its record. */
export function AnswerLink({
  negotiation,
  id,
  answer,
}: {
  negotiation: string;
  id: string;
  answer: Parameters<typeof AnswerChip>[0]["answer"];
}) {
  return (
    <a href={positionPath(negotiation, id)} data-soft className="inline-block py-0.5 no-underline hover:underline">
      <AnswerChip answer={answer} />
    </a>
  );
}
