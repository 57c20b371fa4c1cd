import { useTranslations } from "next-intl";
import { readDate } from "@/domain/date/read-date";
import { countAt, type FormValues, valueAt } from "@/domain/form/values";
import { answerOf } from "@/domain/position/from-form";
import { ATTRIBUTIONS, isOnRecord } from "@/domain/position/position";
import { ANSWERS } from "@/domain/position/position-form";
import { AnswerChip } from "../position/answer-chip";
import { DateText } from "../ui/date-text";

/** A cell as readers will see it, from what is filled in so far. */
export function PositionPreview({ values }: { values: FormValues }) {
  const t = useTranslations();
  const answer = ANSWERS.find((word) => word === valueAt(values, "answer"));
  const attribution = ATTRIBUTIONS.find((word) => word === valueAt(values, "attribution"));
  const statedOn = readDate(valueAt(values, "statedOn"));
  const summary = valueAt(values, "summary").trim();
  if (answer === undefined && summary === "" && statedOn === null) {
    return <p className="text-sm text-muted">{t("positionForm.previewEmpty")}</p>;
  }
  return (
    <div className="card p-4">
      <p className="flex flex-wrap items-center gap-1.5">
        {answer && <AnswerChip answer={answerOf(answer)} />}
        {valueAt(values, "redLine") === "on" && (
          <strong className="chip border border-current">{t("stance.redLine")}</strong>
        )}
      </p>
      <p className="mt-2 text-sm" dir="auto">
        {summary}{" "}
        {sourcesOf(values).map((source, index) => (
          <sup key={source} className="mr-1 font-semibold text-accent">
            {index + 1}
          </sup>
        ))}
      </p>
      <p className="mt-1.5 flex flex-wrap gap-x-2.5 text-xs text-muted">
        {statedOn && <DateText date={statedOn} />}
        {attribution && !isOnRecord(attribution) && <span>{t(`attribution.${attribution}`)}</span>}
      </p>
    </div>
  );
}

// Two quotes from one source have one number.
function sourcesOf(values: FormValues): string[] {
  const named = Array.from({ length: countAt(values, "citations") }, (_, index) => {
    const at = `citations[${index}]`;
    return valueAt(values, `${at}.source`) || valueAt(values, `${at}.newSource.title`);
  });
  return [...new Set(named)].filter((source) => source !== "");
}
