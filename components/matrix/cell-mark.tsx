import { useTranslations } from "next-intl";
import type { MatrixCell } from "@/domain/matrix/matrix";
import { shortText } from "@/domain/matrix/short-text";
import { isOnRecord, type Position } from "@/domain/position/position";
import { AnswerChip } from "../position/answer-chip";
import { DateText } from "../ui/date-text";
import { CellLink } from "./cell-link";
import { MatrixCellFace } from "./matrix-cell";
import type { MatrixContext } from "./matrix-context";
import { QuoteMark } from "./quote-mark";
import { ShiftMark } from "./shift-mark";

/** How much of a statement's text a cell of a large matrix shows, in characters: some three lines. */
const SHORT = 72;

/** The face of one cell of a large matrix: its answers with the beginning of their texts, which its panel has in full. */
export function CellMark({ entry, context }: { entry: MatrixCell; context: MatrixContext }) {
  const t = useTranslations();
  const { cell, shift } = entry;
  if (cell.kind !== "stated") return <MatrixCellFace entry={entry} context={context} />;
  const [first, ...others] = cell.positions;
  const { asOf, against } = context.matrix;
  return (
    <>
      <p className="flex flex-wrap items-center gap-1">
        <CellLink entry={entry} context={context}>
          <AnswerChip answer={first.answer} />
        </CellLink>
        {others.map((position) => (
          <AnswerChip key={position.id} answer={position.answer} />
        ))}
        {cell.positions.some(({ redLine }) => redLine) && (
          <strong className="chip border border-current">{t("stance.redLine")}</strong>
        )}
      </p>
      {others.length === 0 && <p className="summary">{shortText(first.summary, SHORT)}</p>}
      <p className="foot">
        <DateText date={first.statedOn} />
        <Attributions positions={cell.positions} />
        {others.length > 0 && <span>{t("matrix.differing")}</span>}
        {cell.orderUncertain && <span title={t("matrix.orderUncertainHelp")}>{t("matrix.orderUncertain")}</span>}
        {cell.positions.map((position) => (
          <QuoteMark key={position.id} position={position} context={context} />
        ))}
        {shift && asOf && against && <ShiftMark shift={shift} asOf={asOf} against={against} />}
      </p>
    </>
  );
}

/** How we know what is not on the record, each way once. */
function Attributions({ positions }: { positions: readonly Position[] }) {
  const t = useTranslations("attribution");
  const reported = positions.map(({ attribution }) => attribution).filter((attribution) => !isOnRecord(attribution));
  return [...new Set(reported)].map((attribution) => <span key={attribution}>{t(attribution)}</span>);
}
