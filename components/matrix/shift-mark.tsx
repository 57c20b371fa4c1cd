import { useTranslations } from "next-intl";
import type { Day } from "@/domain/date/edtf";
import type { Shift } from "@/domain/shift/shift";
import { useDayText } from "../ui/date-text";

/** What changed in a cell between the two dates compared. The wording names the other date, not a judgement. */
export function ShiftMark({ shift, asOf, against }: { shift: Shift; asOf: Day; against: Day }) {
  const t = useTranslations("shift");
  const day = useDayText();
  const what = t(shift.kind, "steps" in shift ? { steps: shift.steps } : {});
  const text = t(against < asOf ? "since" : "until", { what, date: day(against) });
  return <span className={shift.kind === "restated" ? undefined : "shift"}>{text}</span>;
}
