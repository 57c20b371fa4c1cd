import type { ExportWords } from "./export-words";
import type { TakenView } from "./taken-view";

/** How a view is cited, in one line: what it is of, as of when, where, and when it was taken or pinned. */
export function citeAs({ record, matrix, url, retrieved, pin }: TakenView, words: ExportWords): string {
  const days = { asOf: matrix.asOf && words.day(matrix.asOf), against: matrix.against && words.day(matrix.against) };
  const what =
    days.asOf === null
      ? words.text("exports.citeEmpty", { title: record.title })
      : days.against === null
        ? words.text("exports.cite", { title: record.title, asOf: days.asOf })
        : words.text("exports.citeCompared", { title: record.title, asOf: days.asOf, against: days.against });
  const where = pin
    ? words.text("exports.citePinned", { url, pinned: words.day(pin.pinnedAt), retrieved: words.day(retrieved) })
    : words.text("exports.citeLive", { url, retrieved: words.day(retrieved) });
  return `${what} ${where}`;
}
