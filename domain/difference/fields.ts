/** What became of a field when two people changed the same record. */
export interface MergedField<T extends string> {
  field: T;
  /**
   * `same`: neither changed it. `mine`, `theirs`: only one did. `both`: both did, to the same value. `conflict`: both did, to
   * different values, so that somebody has to choose.
   */
  kind: "same" | "mine" | "theirs" | "both" | "conflict";
}

/**
 * Compares two versions of a record with their common ancestor, field by field, in the ancestor's order of fields. Values are
 * compared as JSON, whatever the order of the names in a group; a value that is undefined counts as null.
 */
export function mergeFields<T extends string>(
  base: Readonly<Record<T, unknown>>,
  mine: Readonly<Record<T, unknown>>,
  theirs: Readonly<Record<T, unknown>>,
): readonly MergedField<T>[] {
  // Only names of fields are in a record of fields, but TypeScript knows its keys as strings.
  const fields = [...new Set([base, mine, theirs].flatMap((record) => Object.keys(record)))] as T[];
  return fields.map((field) => ({
    field,
    kind: kindOf(asJson(base[field]), asJson(mine[field]), asJson(theirs[field])),
  }));
}

function kindOf(base: string, mine: string, theirs: string): MergedField<string>["kind"] {
  if (mine === theirs) return mine === base ? "same" : "both";
  if (theirs === base) return "mine";
  return mine === base ? "theirs" : "conflict";
}

function asJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_, item: unknown) => (isGroup(item) ? sorted(item) : item));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(group: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(group).sort(([a], [b]) => (a < b ? -1 : 1)));
}
