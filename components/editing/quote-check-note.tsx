import { useTranslations } from "next-intl";
import type { TypedCitation } from "@/domain/position/typed-citation";
import { PassageDifference } from "../citation/passage-difference";
import { useDayText } from "../ui/date-text";

/** Whether the quote stands in the newest stored copy of its source, as far as that is known. */
export function QuoteCheckNote({ typed }: { typed: TypedCitation | null }) {
  const t = useTranslations("positionForm.check");
  const day = useDayText();
  return (
    <span aria-live="polite" className="block">
      {typed?.check && (
        <span className={`check-${typed.check}`}>
          {t(typed.check)} {typed.storedAt && t("storedOn", { date: day(typed.storedAt) })}
        </span>
      )}
      {typed?.difference && <PassageDifference changes={typed.difference} language={typed.source?.language ?? null} />}
    </span>
  );
}
