import type { Path } from "./problem";

/** An entry of a list in a value that nobody has checked yet. */
export interface Entry {
  path: Path;
  fields: Readonly<Record<string, unknown>>;
}

/** The entries of a list that are groups of fields, each with its path; none where there is no list. */
export function entriesOf(value: unknown, list: string, path: Path = []): Entry[] {
  const items = isGroup(value) ? value[list] : undefined;
  if (!Array.isArray(items)) return [];
  return items.flatMap((fields: unknown, index) => (isGroup(fields) ? [{ path: [...path, list, index], fields }] : []));
}

/** A field's text; undefined when there is none. */
export function textOf(entry: Entry, field: string): string | undefined {
  const value = entry.fields[field];
  return typeof value === "string" ? value : undefined;
}

/** The texts in a field that is a list of them, each with its path. */
export function textsOf(entry: Entry, field: string): { text: string; path: Path }[] {
  const items = entry.fields[field];
  if (!Array.isArray(items)) return [];
  return items.flatMap((text: unknown, index) =>
    typeof text === "string" ? [{ text, path: [...entry.path, field, index] }] : [],
  );
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
