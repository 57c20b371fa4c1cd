import type { Column, Value } from "./backup-format";
import { sortedJson } from "./backup-format";

// PostgreSQL's text format of COPY: a line a row, tabs between its values, \N for none, and a backslash before what would
// be taken for one of these. https://www.postgresql.org/docs/current/sql-copy.html, "Text Format"

const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const MEANT: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

/** The values of a line of COPY … TO STDOUT, without its line feed. */
export function fromCopyLine(columns: readonly Column[], line: string): Value[] {
  const fields = line.split("\t");
  if (fields.length !== columns.length) throw new Error(`COPY gave ${fields.length} values, not ${columns.length}`);
  return columns.map(({ kind }, index) => {
    const field = fields[index] ?? "";
    return field === "\\N" ? null : fromText(kind, unescaped(field));
  });
}

/** A line for COPY … FROM STDIN, with its line feed. */
export function toCopyLine(columns: readonly Column[], values: readonly Value[]): string {
  const fields = columns.map(({ kind }, index) => {
    const value = values[index] ?? null;
    return value === null ? "\\N" : toText(kind, value).replace(/[\\\t\n\r]/g, (sign) => ESCAPED[sign] ?? sign);
  });
  return `${fields.join("\t")}\n`;
}

function unescaped(field: string): string {
  return field.includes("\\") ? field.replace(/\\(.)/gs, (_, sign: string) => MEANT[sign] ?? sign) : field;
}

function fromText(kind: Column["kind"], text: string): Value {
  switch (kind) {
    case "integer":
      return Number(text);
    case "bigint":
    case "text":
      return text;
    case "boolean":
      return text === "t";
    case "datetime":
      return new Date(`${text.replace(" ", "T")}Z`).toISOString();
    case "json":
      return sortedJson(text);
    case "bytes":
      return Buffer.from(text.slice("\\x".length), "hex").toString("base64");
  }
}

function toText(kind: Column["kind"], value: NonNullable<Value>): string {
  switch (kind) {
    case "boolean":
      return value === true ? "t" : "f";
    case "datetime":
      return String(value).replace(/Z$/, "");
    case "bytes":
      return `\\x${Buffer.from(String(value), "base64").toString("hex")}`;
    default:
      return String(value);
  }
}
