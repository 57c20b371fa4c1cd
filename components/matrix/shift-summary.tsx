import { useTranslations } from "next-intl";
import { SHIFT_KINDS } from "@/domain/shift/shift";
import { useDayText } from "../ui/date-text";
import type { MatrixContext } from "./matrix-context";

/** Counts the shifts between the two dates compared; nothing when none is compared. */
export function ShiftSummary({ context }: { context: MatrixContext }) {
  const t = useTranslations("shift");
  const day = useDayText();
  const { asOf, against, shiftCounts, restated } = context.matrix;
  if (!asOf || !against) return null;
  const [from, to] = against < asOf ? [against, asOf] : [asOf, against];
  const counts = SHIFT_KINDS.flatMap((kind) =>
    shiftCounts[kind] > 0 ? [t(`count.${kind}`, { count: shiftCounts[kind] })] : [],
  );
  return (
    <p role="status" className="mt-5 rounded-lg bg-notice px-4 py-2.5 text-sm">
      {t("summaryTitle", { from: day(from), to: day(to) })}{" "}
      <strong className="font-semibold">{counts.length > 0 ? counts.join(", ") : t("none")}</strong>
      {restated > 0 && <>; {t("restatedCount", { count: restated })}</>}.
    </p>
  );
}
