import { LineIndex } from "./line-index";
import { type Batch, Locator } from "./locator";
import { parsePart } from "./parse-part";
import type { LocatedProblem } from "./problem";
import { divideText } from "./text-parts";

/** The text of a dossier's file, read as plain values. */
export interface ParsedText {
  /** Objects without prototype, arrays, strings, booleans and null. Undefined when the text is no YAML. */
  value: unknown;
  locator: Locator;
  /** What is wrong with the text itself; what stands in it is checked afterwards. */
  problems: LocatedProblem[];
}

/** Reads the text of a dossier's file, YAML or JSON. Never throws. */
export function parseText(text: string): ParsedText {
  const lines = new LineIndex(text);
  const { outline, batches } = divideText(text);
  const { value, problems } = parsePart(outline, lines, []);
  const positions: unknown[] = [];
  const read: Batch[] = [];
  let isReadable = value !== undefined;
  for (const part of batches) {
    const first = positions.length;
    const batch = parsePart(part, lines, ["positions"]);
    read.push({ part, first });
    problems.push(...batch.problems.map((problem) => ({ ...problem, path: shifted(problem.path, first) })));
    if (Array.isArray(batch.value)) positions.push(...batch.value);
    else isReadable = false;
  }
  const locator = new Locator(outline, read, lines);
  if (!isReadable) return { value: undefined, locator, problems };
  return { value: batches.length === 0 ? value : Object.assign(value as object, { positions }), locator, problems };
}

/** A path inside a batch as one inside the whole list. */
function shifted(path: LocatedProblem["path"], first: number): LocatedProblem["path"] {
  const [list, index, ...rest] = path;
  return list !== undefined && typeof index === "number" ? [list, index + first, ...rest] : path;
}
