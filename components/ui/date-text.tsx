import { useFormatter, useTranslations } from "next-intl";
import { type DateWords, dateInWords } from "@/domain/date/date-in-words";
import type { EdtfDate } from "@/domain/date/edtf";

type Formatter = ReturnType<typeof useFormatter>;

/** Gives a function that writes EDTF dates in words: "2 June 2025", "about May 2025", "23 January 2026 to …". */
export function useDateText(): (date: EdtfDate) => string {
  return dateWriter(useFormatter(), useTranslations("date"));
}

/** As `useDateText`, for code that is no component: `t` gives the words of "date". */
export function dateWriter(format: Formatter, t: DateWords): (date: EdtfDate) => string {
  return (date) =>
    dateInWords(
      date,
      (start, precision) =>
        format.dateTime(start, {
          year: "numeric",
          month: "long",
          day: precision === "day" ? "numeric" : undefined,
        }),
      t,
    );
}

/** Gives a function that writes one day in words, from `YYYY-MM-DD` or an ISO 8601 instant. */
export function useDayText(): (day: string) => string {
  const format = useFormatter();
  return (day) => format.dateTime(new Date(day), { day: "numeric", month: "long", year: "numeric" });
}

/** An EDTF date as a `<time>`. */
export function DateText({ date }: { date: EdtfDate }) {
  const text = useDateText();
  // An interval or a qualified date is no valid datetime attribute.
  const machine = /^[\d-]+$/.test(date.edtf) ? date.edtf : undefined;
  return <time dateTime={machine}>{text(date)}</time>;
}
