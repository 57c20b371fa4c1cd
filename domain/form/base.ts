import { mergeFields } from "../difference/fields";
import type { FormValue, FormValues } from "./values";

// A form that changes a record remembers what was recorded when it was opened, in a hidden field. What is recorded when it
// is handed over is compared with that, so that nobody's change is overwritten unseen.

/** The values of a record's form, each as one text: entries of a list stand on lines of their own. */
export type PlainValues = Readonly<Record<string, string>>;

/** What the form of a change is opened with: what is recorded, and a memory of it. */
export function withBase(recorded: PlainValues): FormValues {
  return { ...recorded, base: baseText(recorded) };
}

/** A record's values as one text: two records that say the same have the same. */
export function baseText(recorded: FormValues): string {
  return JSON.stringify(Object.entries(plainValues(recorded)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What was typed, apart from the memory of what was recorded. */
export function splitBase({ base, ...typed }: FormValues): { base: string; typed: FormValues } {
  return { base: typeof base === "string" ? base : "", typed };
}

/** Values as texts, without white space around them, and without those that are empty: nothing typed is nothing recorded. */
export function plainValues(values: FormValues): PlainValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const text = plain(value);
      return text === "" ? [] : [[name, text]];
    }),
  );
}

function plain(value: FormValue | undefined): string {
  if (Array.isArray(value)) return value.map(plain).join("\n");
  return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : "";
}

/** One field that somebody else changed since a form was opened. */
export interface ChangedField {
  name: string;
  /** As it was when the form was opened, as it is recorded now, and as it was typed; "" where it is empty. */
  before: string;
  now: string;
  typed: string;
  /** Whether the form changes it too, to something else. */
  conflict: boolean;
}

/**
 * Puts what was typed together with what somebody else recorded meanwhile: a field that only they changed becomes theirs,
 * any other stays as it was typed. The memory is then of what is recorded now.
 */
export function mergeOntoBase(
  values: FormValues,
  recorded: PlainValues,
): { values: FormValues; changed: readonly ChangedField[] } {
  const { base, typed } = splitBase(values);
  const before = readBase(base);
  const [mine, theirs] = [plainValues(typed), plainValues(recorded)];
  const fields = mergeFields<string>(before, mine, theirs);
  const taken = fields.filter(({ kind }) => kind === "theirs").map(({ field }) => [field, theirs[field] ?? ""]);
  const changed = fields
    .filter(({ kind }) => kind === "theirs" || kind === "conflict")
    .map(({ field, kind }) => ({
      name: field,
      before: before[field] ?? "",
      now: theirs[field] ?? "",
      typed: mine[field] ?? "",
      conflict: kind === "conflict",
    }));
  return { values: { ...typed, ...Object.fromEntries(taken), base: baseText(recorded) }, changed };
}

// Whoever changes the hidden field deceives only themselves: what cannot be read counts as an empty record.
function readBase(text: string): PlainValues {
  try {
    const entries: unknown = JSON.parse(text);
    if (!Array.isArray(entries)) return {};
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => Array.isArray(entry) && entry.every(isText)),
    );
  } catch {
    return {};
  }
}

const isText = (value: unknown) => typeof value === "string";
