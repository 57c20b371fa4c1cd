import { z } from "zod";
import { type EdtfDate, parseEdtf } from "../date/edtf";
import { readDate } from "../date/read-date";
import { findForbiddenCharacter } from "../dossier/forbidden-character";

// The fields of forms: what a browser sends is text, and an empty field is an absent one. Messages are codes (form-issue.ts).

// A browser sends line breaks as CR LF; the record keeps LF. What a field may not hold at all is named like an absent one.
const typed = z
  .string({ error: "malformed" })
  .optional()
  .transform((value) => (value ?? "").replaceAll("\r\n", "\n"))
  // U+FFFD stands for what could not be read.
  .refine((value) => findForbiddenCharacter(value) === null && !value.includes("\uFFFD"), { error: "malformed" });

/** Text that must be there, without the white space around it. */
export function requiredText(limit: number) {
  return typed.transform((value) => value.trim()).pipe(present.max(limit, { error: `too-long ${limit}` }));
}

/** Text that may be left empty: then it is null. */
export function optionalText(limit: number) {
  return typed
    .transform((value) => value.trim())
    .pipe(z.string().max(limit, { error: `too-long ${limit}` }))
    .transform((value) => (value === "" ? null : value));
}

const present = z.string().min(1, { error: "required" });

/** The exact words of a source: the white space around them is the field's, that inside is theirs. */
export const requiredQuote = requiredText;

/** One of some words. */
export function choice<const T extends readonly string[]>(words: T) {
  return typed.pipe(present).transform((value, context) => {
    const word = words.find((known) => known === value);
    if (word === undefined) context.addIssue({ code: "custom", message: "not-a-choice" });
    return (word ?? words[0]) as T[number];
  });
}

/** One of some words, or null where nothing was chosen. */
export function optionalChoice<const T extends readonly string[]>(words: T) {
  return typed.transform((value, context): T[number] | null => {
    if (value === "") return null;
    const word = words.find((known) => known === value);
    if (word === undefined) context.addIssue({ code: "custom", message: "not-a-choice" });
    return word ?? null;
  });
}

/** A box that is ticked or not. */
export const tick = z
  .union([z.literal("on"), z.literal("")], { error: "malformed" })
  .optional()
  .transform((value) => value === "on");

/** A date as people write one ("2 June 2025", "May 2025", "about 2025") or in EDTF. */
export const requiredDate = typed
  .transform((value) => value.trim())
  .pipe(present)
  .transform((value, context): EdtfDate => {
    const date = parseEdtf(value) ?? readDate(value);
    if (date === null) context.addIssue({ code: "custom", message: "not-a-date" });
    return date ?? { edtf: "", firstDay: "", lastDay: "" };
  });

/** As `requiredDate`, or null where nothing was typed. */
export const optionalDate = typed
  .transform((value) => value.trim())
  .transform((value, context): EdtfDate | null => {
    if (value === "") return null;
    const date = parseEdtf(value) ?? readDate(value);
    if (date === null) context.addIssue({ code: "custom", message: "not-a-date" });
    return date;
  });

function shaped(pattern: RegExp, limit: number, code: string) {
  return requiredText(limit).pipe(z.string().regex(pattern, { error: code }));
}

/** A name that stands in addresses. */
export const requiredSlug = shaped(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 80, "not-a-slug");

/** What names a source or a position for good. */
export const requiredId = shaped(/^[a-z0-9][a-z0-9._~-]*$/, 200, "not-an-id");

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** A BCP 47 language tag. */
export const requiredLanguage = shaped(LANGUAGE, 100, "not-a-language");

/** A BCP 47 language tag, or null. */
export const optionalLanguage = optionalText(100).refine((value) => value === null || LANGUAGE.test(value), {
  error: "not-a-language",
});

/** An http or https address, or null: a link never runs anything. */
export const optionalWebAddress = optionalText(2_000).refine(
  (value) => value === null || (/^https?:\/\/\S+$/i.test(value) && URL.canParse(value)),
  { error: "not-a-web-address" },
);

const isListOfText = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

/** Words or names, one on each line, or each in a field of its own under one name, as boxes to tick send them. */
export function lines(limit: number, count: number) {
  return z
    .preprocess((value) => (isListOfText(value) ? value.join("\n") : value), typed)
    .transform((value) => value.split("\n").flatMap((line) => line.trim() || []))
    .pipe(z.array(z.string().max(limit, { error: `too-long ${limit}` })).max(count, { error: `too-long ${count}` }));
}
