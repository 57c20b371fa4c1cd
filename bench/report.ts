import { readFileSync, writeFileSync } from "node:fs";

const BEGIN = "<!-- figures: npm run bench -- --write -->";
const END = "<!-- end of figures -->";

/** Rows as a table of Markdown, headings first. */
export function markdownOf([headings = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.trim().replaceAll("|", "\\|")).join(" | ")} |`;
  // A part's name stands in a row of its own.
  const part = (cells: readonly string[]) =>
    cells.slice(1).every((cell) => cell === "") ? `**${cells[0]}**` : cells[0];
  const body = rows.map(([first = "", ...rest]) => line([part([first, ...rest]) ?? "", ...rest]));
  return [line(headings), `|${" --- |".repeat(headings.length)}`, ...body].join("\n");
}

/** A text with the table between its marks replaced. Throws where it has none. */
export function withFigures(text: string, table: string): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The text has no ${BEGIN} … ${END}`);
  return `${text.slice(0, begin)}${BEGIN}\n\n${table}\n\n${text.slice(end)}`;
}

/** Puts a table between the marks of a file. */
export function writeFigures(file: string, rows: readonly (readonly string[])[]): void {
  writeFileSync(file, withFigures(readFileSync(file, "utf8"), markdownOf(rows)));
}
