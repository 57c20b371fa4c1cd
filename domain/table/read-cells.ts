import { readDate } from "../date/read-date";
import { suggestion } from "../dossier/closest-word";
import type { ColumnMapping, TableField } from "./columns";
import type { TableRow } from "./read-table";

/** What a row says of each field: text without the space around it, undefined where it says nothing. */
export type RowFields = Readonly<Partial<Record<TableField, string>>>;

/** Reads a row by what its columns mean. */
export function readCells({ cells }: TableRow, mapping: ColumnMapping): RowFields {
  const fields: Partial<Record<TableField, string>> = {};
  for (const [column, field] of mapping.entries()) {
    const text = cells[column]?.trim() ?? "";
    if (field !== null && text !== "") fields[field] = text;
  }
  return fields;
}

/** A date as EDTF; null where it cannot be read, undefined where there is none. */
export function dateOf(text: string | undefined): string | null | undefined {
  if (text === undefined) return undefined;
  return readDate(text)?.edtf ?? null;
}

/** A word of a list, however its letters and spaces were written: "On the record" is on-record. */
export function wordOf(text: string | undefined): string | undefined {
  return text
    ?.toLowerCase()
    .split(/[\s_-]+/)
    .filter((word) => word !== "the")
    .join("-");
}

const YES: readonly string[] = ["yes", "y", "true", "1", "x"];
const NO: readonly string[] = ["no", "n", "false", "0", "-"];

/** A yes or a no; null for anything else. */
export function answerOf(text: string | undefined): boolean | null {
  const word = text?.toLowerCase();
  if (word === undefined || NO.includes(word)) return false;
  return YES.includes(word) ? true : null;
}

/** Something that a cell may name in several ways. */
export interface Named {
  slug: string;
  names: readonly string[];
}

/** Gives a function that finds what a cell names, or says why it finds nothing. Capitals make no difference. */
export function nameReader(
  what: string,
  list: readonly Named[],
): (text: string) => { slug: string } | { message: string } {
  const slugs = new Map<string, Set<string>>();
  for (const { slug, names } of list) {
    for (const name of [slug, ...names]) {
      const key = fold(name);
      slugs.set(key, (slugs.get(key) ?? new Set()).add(slug));
    }
  }
  return (text) => {
    const found = [...(slugs.get(fold(text)) ?? [])];
    const [slug, other] = found;
    if (slug === undefined) {
      const meant = suggestion(
        text,
        list.flatMap((item) => [item.slug, ...item.names]),
      );
      return { message: `"${text}" is no ${what} of this negotiation${meant}` };
    }
    if (other === undefined) return { slug };
    return { message: `"${text}" may be ${found.join(" or ")}; write one of these` };
  };
}

const fold = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
