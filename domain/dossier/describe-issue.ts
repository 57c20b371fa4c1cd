import { z } from "zod";
import { suggestion } from "./closest-word";
import type { Path, Problem } from "./problem";

const NUMBERS = new Intl.NumberFormat("en");

/** What zod found, in the words of the format: what is wrong, and what would be right. One issue can name several fields. */
export function describeIssue(issue: z.core.$ZodIssue, schema: z.core.$ZodType, value: unknown): Problem[] {
  const path = issue.path as Path;
  const expected = schemaAt(schema, path);
  if (issue.code === "unrecognized_keys") {
    const known = expected instanceof z.ZodObject ? Object.keys(expected.shape) : [];
    return issue.keys.map((key) => ({ path: [...path, key], atKey: true, message: unknownField(key, known) }));
  }
  return [{ path, message: describe(issue, valueAt(value, path), expected) }];
}

function unknownField(key: string, known: readonly string[]): string {
  const meant = suggestion(key, known);
  return `is no field of the format${meant || `; expected one of ${known.join(", ")}`}`;
}

function describe(issue: z.core.$ZodIssue, value: unknown, schema: z.core.$ZodType | null): string {
  if (value === undefined) return `is missing; expected ${expectation(schema)}`;
  if (value === null) return `is empty; expected ${expectation(schema)}, or no such field`;
  switch (issue.code) {
    case "invalid_type":
      return `is ${nature(value)}; expected ${expectation(schema)}`;
    case "invalid_value":
      return describeChoice(value, issue.values.map(String));
    case "too_big":
      return `has ${NUMBERS.format(sizeOf(value))} ${unit(value)}; expected at most ${NUMBERS.format(issue.maximum)}`;
    default:
      return issue.message;
  }
}

function describeChoice(value: unknown, choices: readonly string[]): string {
  const meant = typeof value === "string" ? suggestion(value, choices) : "";
  return `${JSON.stringify(value)} is not one of ${choices.join(", ")}${meant}`;
}

/** What belongs in a place: its description, or the kind of value. */
function expectation(schema: z.core.$ZodType | null): string {
  const described = schema === null ? undefined : z.globalRegistry.get(schema)?.description;
  if (described) return described;
  if (schema instanceof z.ZodObject) return `the fields ${Object.keys(schema.shape).join(", ")}`;
  return "a value";
}

function nature(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of fields";
  if (typeof value === "string") return `the text ${JSON.stringify(value.slice(0, 40))}`;
  return `${value} without quotes`;
}

const sizeOf = (value: unknown) => (typeof value === "string" || Array.isArray(value) ? value.length : 0);
const unit = (value: unknown) => (typeof value === "string" ? "characters" : "entries");

/** The schema of the entry at a path; null when the schema has none there. */
function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | null {
  let at: z.core.$ZodType | undefined = schema;
  for (const part of path) {
    at = at && unwrap(at);
    if (typeof part === "number") at = at instanceof z.ZodArray ? at.element : undefined;
    else at = at instanceof z.ZodObject ? at.shape[part] : undefined;
  }
  return at === undefined ? null : unwrap(at);
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.def.innerType) : schema;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, part) => (at as Record<string | number, unknown> | null | undefined)?.[part], value);
}
