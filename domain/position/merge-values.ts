import { readDate } from "../date/read-date";
import { type MergedField, mergeFields } from "../difference/fields";
import { countAt, type FormValue, type FormValues, valueAt } from "../form/values";
import { RECORD_FIELDS, type RecordField } from "./history";

/** Which of two changes of one field is to stand. */
export type Side = "mine" | "theirs";

const CITATION_FIELDS = ["source", "quote", "prefix", "suffix", "language", "translation", "translator", "locator"];

/** Compares two changes of a record with what both were written on, field by field, each as the position form holds it. */
export function compareChanges(
  base: FormValues,
  mine: FormValues,
  theirs: FormValues,
): readonly MergedField<RecordField>[] {
  return mergeFields(comparable(base), comparable(mine), comparable(theirs));
}

/**
 * Puts two changes of a record together: what only one of them changed is taken from that one, and where both did, `take`
 * chooses. Where it does not, mine stays. What is no field of the record, such as the reason, stays mine.
 */
export function mergeChanges(
  base: FormValues,
  mine: FormValues,
  theirs: FormValues,
  take: (field: RecordField) => Side,
): FormValues {
  const merged = compareChanges(base, mine, theirs)
    .filter(({ kind, field }) => kind === "theirs" || (kind === "conflict" && take(field) === "theirs"))
    .map(({ field }): [string, FormValue | undefined] => [field, theirs[field]]);
  return { ...mine, ...Object.fromEntries(merged) };
}

// Two texts that record the same are the same: dates however they are written, and space around words.
function comparable(values: FormValues): Record<RecordField, FormValue> {
  const entries = RECORD_FIELDS.map((field): [RecordField, FormValue] => {
    if (field === "citations") return [field, citationsOf(values)];
    const text = plain(valueAt(values, field));
    return [field, field === "statedOn" ? (readDate(text)?.edtf ?? text) : text];
  });
  return Object.fromEntries(entries) as Record<RecordField, FormValue>;
}

function citationsOf(values: FormValues): FormValue[] {
  return Array.from({ length: countAt(values, "citations") }, (_, index) =>
    Object.fromEntries(CITATION_FIELDS.map((field) => [field, plain(valueAt(values, `citations[${index}].${field}`))])),
  );
}

const plain = (text: string) => text.replaceAll("\r\n", "\n").trim();
