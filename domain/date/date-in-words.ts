import type { EdtfDate } from "./edtf";

/** The words around a date, by their keys in the interface's "date" section. */
export type DateWords = (key: "approximate" | "uncertain" | "interval", values: Record<string, string>) => string;

/** How exactly a part of a date is given. */
export type DatePrecision = "year" | "month" | "day";

/**
 * An EDTF date in words: "2 June 2025", "about May 2025", "23 January 2026 to …". `write` gives the words of one year, month
 * or day, from its first instant in UTC.
 */
export function dateInWords(
  { edtf }: Pick<EdtfDate, "edtf">,
  write: (start: Date, precision: DatePrecision) => string,
  words: DateWords,
): string {
  const part = (text: string): string => {
    const [year = "", month, day] = text.replace(/[~?]$/, "").split("-");
    const start = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
    const date = month ? write(start, day ? "day" : "month") : year;
    if (text.endsWith("~")) return words("approximate", { date });
    return text.endsWith("?") ? words("uncertain", { date }) : date;
  };
  const [from = "", to] = edtf.split("/");
  return to === undefined ? part(from) : words("interval", { from: part(from), to: part(to) });
}
