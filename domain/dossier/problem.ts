/** The way from the top of a dossier to one of its entries: field names, and places in lists counted from 0. */
export type Path = readonly (string | number)[];

/** Something wrong with a dossier: what is wrong, and what would be right. */
export interface Problem {
  path: Path;
  message: string;
  /** True when the field's name is at fault, not its value. */
  atKey?: boolean;
  /** The other place, where two do not go together. */
  other?: Path;
}

/** A problem with its place in the file; lines and columns are counted from 1. */
export interface LocatedProblem {
  line: number;
  column: number;
  path: Path;
  message: string;
}

/** A path as people write it: `positions[3].citations[0].quote`; of the whole file, `dossier`. */
export function pathText(path: Path): string {
  if (path.length === 0) return "dossier";
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
}

/** A problem as one line: `file:line:column path: what is wrong; what would be right`. */
export function problemLine(file: string, { line, column, path, message }: LocatedProblem): string {
  return `${file}:${line}:${column} ${pathText(path)}: ${message}`;
}
