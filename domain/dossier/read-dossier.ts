import { checkValue } from "./check-value";
import type { Dossier } from "./dossier";
import { fromFile } from "./from-file";
import { LIMITS } from "./limits";
import { type ParsedText, parseText } from "./parse-text";
import type { LocatedProblem, Problem } from "./problem";

/** A dossier that was read, or everything that is wrong with its file. */
export type ReadResult =
  | {
      ok: true;
      dossier: Dossier;
      /** Gives problems that show only beside a database their places in the file. */
      locate(problems: readonly Problem[]): LocatedProblem[];
    }
  | { ok: false; problems: LocatedProblem[] };

/** Reads a dossier's file, YAML or JSON. A bad file is refused whole, with every problem that it has, in file order. */
export function readDossier(bytes: Uint8Array): ReadResult {
  const text = decode(bytes);
  if (typeof text !== "string") return { ok: false, problems: [text] };
  const parsed = parseText(text);
  if (parsed.value === undefined && parsed.problems.length > 0) return { ok: false, problems: parsed.problems };
  if (parsed.value === null && parsed.problems.length === 0) return { ok: false, problems: [emptyFile] };
  return readValue(parsed, text);
}

const emptyFile: LocatedProblem = { line: 1, column: 1, path: [], message: "is empty; expected a dossier" };

function readValue({ value, locator, problems }: ParsedText, text: string): ReadResult {
  const checked = checkValue(value);
  const found = checked.ok ? [] : checked.problems.map((problem) => locator.locate(problem));
  const all = withoutRepeats([...problems, ...found]);
  if (!checked.ok || all.length > 0) return { ok: false, problems: all };
  return {
    ok: true,
    dossier: fromFile(checked.file),
    // The parsed file is large and rarely needed again: it is not kept.
    locate: (later) => {
      const again = parseText(text).locator;
      return later.map((problem) => again.locate(problem));
    },
  };
}

/** In file order; of several problems of one field the first, because the others follow from it. */
function withoutRepeats(problems: readonly LocatedProblem[]): LocatedProblem[] {
  const first = new Map<string, LocatedProblem>();
  for (const problem of problems) {
    const isField = typeof problem.path.at(-1) === "string";
    const key = JSON.stringify(isField ? problem.path : [problem.line, problem.column, problem.message]);
    if (!first.has(key)) first.set(key, problem);
  }
  return [...first.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The text of a file, or why it has none. */
function decode(bytes: Uint8Array): string | LocatedProblem {
  if (bytes.length > LIMITS.file) {
    const megabytes = (bytes.length / 1024 / 1024).toFixed(1);
    return { line: 1, column: 1, path: [], message: `has ${megabytes} MB; expected at most 20 MB` };
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { ...placeOfBrokenByte(bytes), path: [], message: "is not valid UTF-8 here; save the file as UTF-8" };
  }
}

/** Where the text that can be read ends: the byte after it is broken. */
function placeOfBrokenByte(bytes: Uint8Array): { line: number; column: number } {
  const readable = new TextDecoder("utf-8").decode(bytes.subarray(0, longestReadable(bytes)));
  const lines = readable.split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The length of the longest beginning that is valid UTF-8, found by halving: a longer beginning is never valid again. */
function longestReadable(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isReadable(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

// A character that is only cut off at the end is no fault.
function isReadable(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
