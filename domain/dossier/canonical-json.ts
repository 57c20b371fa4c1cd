/** What canonical JSON is written of here: no numbers but whole ones. */
export type Json = string | boolean | number | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * Canonical JSON (RFC 8785) for text, booleans, whole numbers, lists and groups: names sorted by UTF-16 code units, no white
 * space, text as JSON.stringify writes it. A field that is null is left out.
 */
export function canonicalJson(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, item]) => item !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, item]) => `${JSON.stringify(name)}:${canonicalJson(item)}`);
  return `{${fields.join(",")}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
