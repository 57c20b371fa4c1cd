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

/** What somebody else changed since the form was opened, if anything: every field that is other than the form remembers. */
export function changedSince(values: FormValues, recorded: PlainValues): readonly ChangedField[] {
  const { base, typed } = splitBase(values);
  const [before, mine, theirs] = [readBase(base), plainValues(typed), plainValues(recorded)];
  return mergeFields<string>(before, mine, theirs).flatMap(({ field: name, kind }) => {
    if (kind === "same" || kind === "mine") return [];
    const [was, now, own] = [before[name] ?? "", theirs[name] ?? "", mine[name] ?? ""];
    return [{ name, before: was, now, typed: own, conflict: kind === "conflict" }];
  });
}

/**
 * Puts what was typed together with what somebody else recorded meanwhile: a field that only they changed becomes theirs;
 * where both changed one, theirs is taken where `takeTheirs` says so, and what was typed stays where it does not. The memory
 * is then of what is recorded now.
 */
export function mergeOntoBase(
  values: FormValues,
  recorded: PlainValues,
  takeTheirs: (name: string) => boolean,
): FormValues {
  const taken = changedSince(values, recorded).filter(({ name, conflict }) => !conflict || takeTheirs(name));
  const theirs = Object.fromEntries(taken.map(({ name, now }) => [name, now]));
  return { ...splitBase(values).typed, ...theirs, base: baseText(recorded) };
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
