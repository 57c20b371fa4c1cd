import { useTranslations } from "next-intl";
import type { Matrix } from "@/domain/matrix/matrix";
import { useDayText } from "../ui/date-text";

/** On paper, where there is no timeline: the dates that the matrix shows. */
export function PrintedDates({ matrix: { asOf, against } }: { matrix: Pick<Matrix, "asOf" | "against"> }) {
  const t = useTranslations("pinned");
  const day = useDayText();
  if (asOf === null) return null;
  return (
    <p className="hidden text-base font-semibold print:block">
      {against ? t("asOfAgainst", { asOf: day(asOf), against: day(against) }) : t("asOf", { asOf: day(asOf) })}
    </p>
  );
}
