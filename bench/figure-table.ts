import { type Aim, type Figure, isReached, type Quantity, ratioOf, type Unit } from "./figure";

/** The figures of one part of the bench, under its name. */
export interface Measured {
  part: string;
  figures: readonly Figure[];
}

const HEADINGS = ["what", "measured", "beside", "ratio", "aim", "reached"];
const NOT_MEASURED = "?";

/** The rows of the one table, headings first: each part's name stands in a row of its own. */
export function tableOf(parts: readonly Measured[]): string[][] {
  return [
    HEADINGS,
    ...parts.flatMap(({ part, figures }) => [[part, "", "", "", "", ""], ...figures.map((figure) => rowOf(figure))]),
  ];
}

function rowOf(figure: Figure): string[] {
  const { what, measured, beside, aim, note } = figure;
  const ratio = ratioOf(figure);
  const reached = isReached(figure);
  return [
    `  ${what}${note === undefined ? "" : ` (${note})`}`,
    written(measured),
    beside === undefined ? "" : `${written(beside.measured)}, ${beside.what}`,
    ratio === null || Number.isNaN(ratio) ? "" : writtenRatio(ratio),
    aim === undefined ? "" : writtenAim(aim, measured.unit),
    reached === null ? "" : reached ? "yes" : "NO",
  ];
}

/** A number with its unit, in as many digits as a measurement on a shared machine deserves. */
export function written({ value, unit }: Quantity): string {
  if (Number.isNaN(value)) return NOT_MEASURED;
  switch (unit) {
    case "requests/s":
      return `${value >= 100 ? Math.round(value) : value.toPrecision(2)} /s`;
    case "ms":
      return `${value >= 10 ? Math.round(value) : value.toPrecision(2)} ms`;
    case "s":
      return `${value.toFixed(value >= 100 ? 0 : 2)} s`;
    case "bytes":
      return value >= MEGABYTE ? `${Math.round(value / MEGABYTE)} MB` : `${(value / 1024).toFixed(1)} kB`;
    case "share":
      return value.toFixed(2);
    case "count":
      return String(Math.round(value));
  }
}

const MEGABYTE = 1024 * 1024;

/** A share below one as per cent, a multiple as such. */
const writtenRatio = (ratio: number) =>
  ratio < 1
    ? `${(100 * ratio).toFixed(ratio < 0.1 ? 1 : 0)} %`
    : `${ratio < 10 ? ratio.toFixed(2) : Math.round(ratio)}×`;

function writtenAim({ of, is, value }: Aim, unit: Unit): string {
  const sign = is === "at least" ? "≥" : "≤";
  return `${sign} ${of === "ratio" ? writtenRatio(value) : written({ value, unit })}`;
}
