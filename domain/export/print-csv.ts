/** A table as text: every row has as many fields as there are headings. */
export interface Table {
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}

/**
 * A table as CSV after RFC 4180: comma, CRLF, quotes doubled. It begins with a byte order mark, which the RFC does not speak
 * of: without it Excel reads UTF-8 as the system's old code page and spoils every name that is not plain English; pandas,
 * R's readr, LibreOffice and Google Sheets skip it. Every field is kept from being run as a formula: see `guard`.
 */
export function printCsv({ headings, rows }: Table): string {
  return `\uFEFF${[headings, ...rows].map((row) => `${row.map(printField).join(",")}\r\n`).join("")}`;
}

function printField(text: string): string {
  const guarded = guard(text);
  return /[",\r\n\t;]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

// Where a spreadsheet may see a formula begin: at the start of a field, and behind what it may take for the end of one, since
// where the comma is the decimal sign Excel splits fields at semicolons instead (OWASP, "CSV Injection"). The wide forms of
// the signs count as they do in East Asian versions.
const SIGN = "'*[^\\S\\t\\r\\n]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]";
const START = `(?<=^|[;\\t\\r\\n])(?=${SIGN})|^(?='*[\\t\\r\\n])`;
const GUARDED = `(?<=^|[;\\t\\r\\n])'(?=${SIGN})|^'(?='*[\\t\\r\\n])`;

/**
 * Text that no spreadsheet takes for a formula: an apostrophe goes before `=`, `+`, `-`, `@` at the start of a field, of a
 * line in it, or behind a semicolon or tab, and before a field that begins with a tab or line break. Nothing is lost:
 * `unguard` gives the text back.
 */
export function guard(text: string): string {
  return text.replace(new RegExp(START, "g"), "'");
}

/** What `guard` was given. */
export function unguard(text: string): string {
  return text.replace(new RegExp(GUARDED, "g"), "");
}
