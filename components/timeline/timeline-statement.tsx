import { useTranslations } from "next-intl";
import { isDiffering, positionOf } from "@/domain/matrix/cell";
import type { NegotiationRecord } from "@/domain/matrix/record";
import { positionPath } from "@/domain/position/address";
import { isOnRecord } from "@/domain/position/position";
import type { TimelineEntry } from "@/domain/timeline/entries";
import { statementMatrixPath } from "@/domain/timeline/matrix-link";
import { AnswerChip } from "../position/answer-chip";
import { DateText, useDateText } from "../ui/date-text";

/** One statement: who answered what on which issue, what that changed in its cell, and the ways to its record. */
export function TimelineStatement({ record, entry }: { record: NegotiationRecord; entry: TimelineEntry }) {
  const t = useTranslations();
  const date = useDateText();
  const { position, issue, participation } = entry;
  const what = { party: participation.shortName, issue: issue.title, date: date(position.statedOn) };
  return (
    <article aria-label={t("timeline.statement", what)} className="max-w-3xl break-inside-avoid">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <a
          href={`/n/${record.slug}/parties/${participation.party}`}
          data-soft
          className="font-semibold text-ink no-underline hover:underline"
        >
          {participation.shortName}
        </a>{" "}
        <AnswerChip answer={position.answer} />{" "}
        <a
          href={`/n/${record.slug}/issues/${issue.slug}`}
          data-soft
          className="font-serif text-[1.05rem] text-ink no-underline hover:underline"
        >
          {issue.title}
        </a>{" "}
        {position.redLine && <strong className="chip border border-current">{t("stance.redLine")}</strong>}
      </p>
      <Change record={record} entry={entry} />
      <p className="mt-1">{position.summary}</p>
      <p className="mt-1 flex flex-wrap items-center gap-x-4 text-sm text-muted">
        {!isOnRecord(position.attribution) && <span>{t(`attribution.${position.attribution}`)}</span>}{" "}
        <a href={positionPath(record.slug, position.id)} data-soft className="py-1 print:hidden">
          {t("timeline.record")}
          <span className="sr-only">{t("timeline.of", what)}</span>
        </a>{" "}
        <a href={statementMatrixPath(record, position)} data-soft className="py-1 print:hidden">
          {t("timeline.inMatrix")}
          <span className="sr-only">{t("timeline.of", what)}</span>
        </a>
      </p>
    </article>
  );
}

/** What the statement changed, and what stood in its cell the day before; why nothing is counted, where that needs a word. */
function Change({ record, entry }: { record: NegotiationRecord; entry: TimelineEntry }) {
  const t = useTranslations();
  const { shift, differing, orderUncertain } = entry;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted empty:hidden">
      {shift !== null && (
        <>
          <span className={shift.kind === "restated" ? undefined : "font-semibold text-accent"}>
            {t(`shift.${shift.kind}`, "steps" in shift ? { steps: shift.steps } : {})}
          </span>{" "}
        </>
      )}
      <Before record={record} entry={entry} />
      {differing && <span> {t("matrix.differing")}</span>}
      {orderUncertain && <span title={t("matrix.orderUncertainHelp")}> {t("matrix.orderUncertain")}</span>}
    </p>
  );
}

function Before({ record, entry }: { record: NegotiationRecord; entry: TimelineEntry }) {
  const { before, shift, differing } = entry;
  const t = useTranslations("timeline");
  const date = useDateText();
  if (before.kind === "day-unknown") {
    if (before.positions.every(({ statedOn }) => statedOn.edtf === entry.position.statedOn.edtf)) {
      return <span>{t("ownDayUnknown")}</span>;
    }
    return <span>{t("beforeDayUnknown", { date: date(before.positions[0].statedOn) })}</span>;
  }
  if (isDiffering(before)) return <span>{t("beforeDiffering")}</span>;
  const position = positionOf(before);
  if (position === null || (shift === null && !differing)) return null;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5 gap-y-1">
      {t("before")} <AnswerChip answer={position.answer} />{" "}
      <a href={positionPath(record.slug, position.id)} data-soft className="py-0.5">
        <DateText date={position.statedOn} />
      </a>
    </span>
  );
}
