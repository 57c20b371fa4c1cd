import type { z } from "zod";
import { FETCH_PROBLEMS } from "../citation/fetch-problem";

/** What can be wrong with what was typed; the words stand in messages ("form.errors"). */
export const FORM_CODES = [
  "required",
  "too-long",
  "too-short",
  "not-a-choice",
  "not-a-date",
  "not-a-web-address",
  "not-a-language",
  "not-a-slug",
  "not-an-id",
  "not-a-country-code",
  "not-an-email",
  "unknown",
  "unknown-field",
  "taken",
  "frozen",
  "unchanged",
  "conditions-required",
  "translator-required",
  "translation-required",
  "reason-required",
  "kind-required",
  "quote-repeated",
  "source-required",
  "together",
  "malformed",
  /** Neither an address nor a text was given. */
  "url-or-text",
  /** The address was asked too often by this person. */
  "too-often",
  // Why the document at an address could not be had: see fetch-problem.
  ...FETCH_PROBLEMS.map((problem) => `fetch-${problem}` as const),
] as const;
export type FormCode = (typeof FORM_CODES)[number];

/** One thing that is wrong with a form. */
export interface FormIssue {
  /** The field's name as the form has it: `citations[0].quote`; "" for the form as a whole. */
  field: string;
  code: FormCode;
  /** The limit that a text passed. */
  limit?: number;
}

/** What zod found, as issues of the form. The schemas of forms give a code as their message: "too-long 400". */
export function formIssues(error: z.ZodError): FormIssue[] {
  return error.issues.flatMap((issue): FormIssue[] => {
    const field = fieldName(issue.path);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ field: fieldName([...issue.path, key]), code: "unknown-field" }));
    }
    const [word, limit] = issue.message.split(" ");
    const code = FORM_CODES.find((known) => known === word) ?? "malformed";
    return [limit === undefined ? { field, code } : { field, code, limit: Number(limit) }];
  });
}

/** A path as the name of a form's field: `["citations", 0, "quote"]` is `citations[0].quote`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === "number") return `${name}[${part}]`;
    return name === "" ? String(part) : `${name}.${String(part)}`;
  }, "");
}
