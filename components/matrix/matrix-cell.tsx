import { useTranslations } from "next-intl";
import type { MatrixCell } from "@/domain/matrix/matrix";
import { isOnRecord, type Position } from "@/domain/position/position";
import { AnswerChip, useAnswerText } from "../position/answer-chip";
import { DateText, useDateText, useDayText } from "../ui/date-text";
import { CellLink } from "./cell-link";
import type { MatrixContext } from "./matrix-context";
import { QuoteMark } from "./quote-mark";
import { ShiftMark } from "./shift-mark";

/** The face of one cell: what was stated, or why nothing is shown. */
export function MatrixCellFace({ entry, context }: { entry: MatrixCell; context: MatrixContext }) {
  const { cell } = entry;
  if (cell.kind === "not-researched") return <NotResearched entry={entry} see={cell.see} context={context} />;
  if (cell.kind === "withheld") return <Withheld entry={entry} context={context} />;
  if (cell.kind === "day-unknown") return <DayUnknown entry={entry} positions={cell.positions} context={context} />;
  return <Stated entry={entry} positions={cell.positions} orderUncertain={cell.orderUncertain} context={context} />;
}

function Stated({
  entry,
  positions,
  orderUncertain,
  context,
}: {
  entry: MatrixCell;
  positions: readonly Position[];
  orderUncertain: boolean;
  context: MatrixContext;
}) {
  const t = useTranslations();
  const { asOf, against } = context.matrix;
  return (
    <>
      {positions.map((position, index) => (
        <div key={position.id} className={index > 0 ? "mt-3 border-t border-dashed border-line pt-3" : undefined}>
          <p className="flex flex-wrap items-center gap-1.5">
            {index === 0 ? (
              <CellLink entry={entry} context={context}>
                <AnswerChip answer={position.answer} />
              </CellLink>
            ) : (
              <AnswerChip answer={position.answer} />
            )}
            {position.redLine && <strong className="chip border border-current">{t("stance.redLine")}</strong>}
          </p>
          <p className="summary">
            {position.summary} <Footnotes position={position} context={context} />
          </p>
          <p className="foot">
            <DateText date={position.statedOn} />
            {!isOnRecord(position.attribution) && <span>{t(`attribution.${position.attribution}`)}</span>}
            <QuoteMark position={position} context={context} />
          </p>
        </div>
      ))}
      <p className="foot">
        {positions.length > 1 && <span>{t("matrix.differing")}</span>}
        {orderUncertain && <span title={t("matrix.orderUncertainHelp")}>{t("matrix.orderUncertain")}</span>}
        {entry.shift && asOf && against && <ShiftMark shift={entry.shift} asOf={asOf} against={against} />}
      </p>
    </>
  );
}

function DayUnknown({
  entry,
  positions,
  context,
}: {
  entry: MatrixCell;
  positions: readonly [Position, ...Position[]];
  context: MatrixContext;
}) {
  const t = useTranslations("matrix");
  const date = useDateText();
  const day = useDayText();
  return (
    <>
      <CellLink entry={entry} context={context}>
        <span className="none">{t("dayUnknown", { date: date(positions[0].statedOn) })}</span>
      </CellLink>
      <p className="foot">{context.matrix.asOf && t("dayUnknownNote", { asOf: day(context.matrix.asOf) })}</p>
      {positions.map((position) => (
        <div key={position.id}>
          <p className="mt-2">
            <AnswerChip answer={position.answer} />
          </p>
          <p className="summary">
            {position.summary} <Footnotes position={position} context={context} />
          </p>
          <p className="foot">
            <QuoteMark position={position} context={context} />
          </p>
        </div>
      ))}
    </>
  );
}

function NotResearched({
  entry,
  see,
  context,
}: {
  entry: MatrixCell;
  see: readonly { party: string; position: Position }[];
  context: MatrixContext;
}) {
  const t = useTranslations("matrix");
  const answer = useAnswerText();
  return (
    <>
      <span className="none">{t("notResearched")}</span>
      {see.map(({ party, position }) => (
        <p key={party} className="foot">
          <a
            href={context.hrefOf({ cell: { issue: entry.issue.slug, party } })}
            data-soft="keep"
            className="inline-block min-h-6 leading-6"
          >
            {t("see", { party: context.nameOf(party), answer: answer(position.answer).toLowerCase() })}
          </a>
        </p>
      ))}
    </>
  );
}

function Withheld({ entry, context }: { entry: MatrixCell; context: MatrixContext }) {
  const t = useTranslations("matrix");
  return (
    <CellLink entry={entry} context={context}>
      <span className="none">{t("withheld")}</span>
    </CellLink>
  );
}

function Footnotes({ position, context }: { position: Position; context: MatrixContext }) {
  const t = useTranslations("matrix");
  const numbers = [...new Set(position.citations.flatMap(({ source }) => context.numberOf(source) ?? []))];
  return (
    <span className="footnotes">
      {numbers.map((number) => (
        <a key={number} href={`#source-${number}`} aria-label={t("footnote", { number })}>
          {number}
        </a>
      ))}
    </span>
  );
}
