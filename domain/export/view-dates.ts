import type { Matrix } from "../matrix/matrix";
import type { ExportWords } from "./export-words";

/** The date or the two dates that a view shows, as a line under its title; says so where nothing is recorded yet. */
export function viewDates({ asOf, against }: Pick<Matrix, "asOf" | "against">, { text, day }: ExportWords): string {
  if (asOf === null) return text("briefing.empty");
  return against === null
    ? text("pinned.asOf", { asOf: day(asOf) })
    : text("pinned.asOfAgainst", { asOf: day(asOf), against: day(against) });
}
