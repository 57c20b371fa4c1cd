import { parse } from "@conform-to/dom";
import type { z } from "zod";
import { type FormIssue, formIssues } from "./form-issue";
import type { FormValue, FormValues } from "./values";

/**
 * What a browser sent, nested as the fields' names are. A button that adds or takes away an entry of a list
 * (conform's intents) has been obeyed. Files are left out, and so is what is sent beside the form: names with "_" before.
 */
export function readForm(form: FormData): FormValues {
  const { payload } = parse(form, { resolve: () => ({}) });
  return toValues(payload);
}

function toValues(payload: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(
    Object.entries(payload).flatMap(([name, value]): [string, FormValue][] => {
      const known = toValue(value);
      return known === null || name.startsWith("_") ? [] : [[name, known]];
    }),
  );
}

function toValue(value: unknown): FormValue | null {
  // No keyboard has a NUL, and PostgreSQL keeps none.
  if (typeof value === "string") return value.replaceAll("\0", "");
  if (Array.isArray(value)) return value.map((item) => toValue(item) ?? "");
  if (typeof value !== "object" || value === null || value instanceof Blob) return null;
  return toValues(value as Readonly<Record<string, unknown>>);
}

/** What a form says, or what is wrong with it. */
export type CheckedForm<T> = { ok: true; value: T } | { ok: false; issues: readonly FormIssue[] };

/** Checks what was typed against the form's schema: the same in the browser and on the server. */
export function checkForm<T>(schema: z.ZodType<T>, values: FormValues): CheckedForm<T> {
  const result = schema.safeParse(values);
  return result.success ? { ok: true, value: result.data } : { ok: false, issues: formIssues(result.error) };
}
