import { z } from "zod";
import { parseEdtf } from "../date/edtf";
import { LIMITS } from "./limits";

// The kinds of text that the fields of a dossier hold. A description is what belongs there, as an editor shows it and as
// a message about a missing field names it.

/** Text that is not blank, without the white space around it. */
export function text(limit: number, description: string) {
  return z
    .string()
    .trim()
    .refine((value) => value !== "", { error: `is empty; expected ${description}` })
    .max(limit)
    .meta({ description, minLength: 1 });
}

/** Text that is kept exactly as it stands in the file: its white space too is the source's. */
export function verbatim(limit: number, description: string) {
  return z
    .string()
    .refine((value) => /\S/.test(value), { error: `is empty; expected ${description}` })
    .max(limit)
    .meta({ description, minLength: 1 });
}

/** Text of a given shape; `example` shows it. */
function shaped(pattern: RegExp, limit: number, description: string, example: string) {
  return z
    .string()
    .regex(pattern, { error: ({ input }) => `${JSON.stringify(input)} is not ${description}, such as ${example}` })
    .max(limit)
    .meta({ description });
}

/** A name that stands in addresses. */
export const slug = shaped(
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  LIMITS.slug,
  "lower-case letters, digits and single hyphens",
  '"united-states"',
);

/** What names a source or a position for good. */
export const lastingId = shaped(
  /^[a-z0-9][a-z0-9._~-]*$/,
  LIMITS.id,
  "an id of lower-case letters, digits, dots, hyphens, _ and ~ that begins with a letter or digit",
  '"tass-2025-06-02"',
);

export const countryCode = shaped(/^[A-Z]{2}$/, 2, "an ISO 3166-1 country code of two capitals", '"UA"');

// RFC 5646 in outline: a language, then script, region and other subtags.
export const languageTag = shaped(
  /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/,
  LIMITS.word,
  "a BCP 47 language tag",
  '"en", "uk" or "zh-Hans"',
);

/** An EDTF date, as far as product dates go: see `parseEdtf`. */
export const edtfDate = z
  .string()
  .refine((value) => parseEdtf(value) !== null, {
    error: ({ input }) =>
      `${JSON.stringify(input)} is not a date that exists, in EDTF; expected such as "2025-06-02", "2025-06", "2025", "2025~" or "2025-06-01/2025-06-03"`,
  })
  .meta({
    description: "an EDTF date: a year, month or day, with ~ or ? where it is unsure, or an interval of two of them",
    pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?[~?]?(/\\d{4}(-\\d{2}(-\\d{2})?)?[~?]?)?$",
  });

/** An address that a reader can follow: http or https, so that a link never runs anything. */
export const webAddress = z
  .string()
  .max(LIMITS.url)
  .refine(isWebAddress, {
    error: ({ input }) =>
      `${JSON.stringify(input)} is not a web address; expected one that begins with https:// or http://`,
  })
  .meta({ description: "a web address that begins with https:// or http://", pattern: "^https?://" });

function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value) && URL.canParse(value);
}
