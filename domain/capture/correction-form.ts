import { z } from "zod";
import { LIMITS } from "../dossier/limits";
import { optionalChoice, optionalDate, optionalText } from "../form/fields";
import { ANSWERS } from "../position/position-form";

/** What an editor corrects of a candidate before it is accepted; all else is corrected in its draft. */
export const correctionForm = z
  .strictObject({
    party: optionalText(LIMITS.slug),
    issue: optionalText(LIMITS.slug),
    answer: optionalChoice(ANSWERS),
    statedOn: optionalDate,
    speaker: optionalText(LIMITS.name),
  })
  .transform(({ statedOn, ...rest }) => ({ ...rest, statedOn: statedOn?.edtf ?? null }));

// A passage of a text, as a button or a script sends it: where it begins and ends, in UTF-16 units.
const offset = z
  .string({ error: "malformed" })
  .regex(/^\d{1,7}$/, { error: "malformed" })
  .transform(Number);

/** A passage that somebody marked: "120-184". */
export const passageForm = z.strictObject({
  span: z
    .string({ error: "required" })
    .transform((text) => text.split("-"))
    .pipe(z.tuple([offset, offset], { error: "malformed" }))
    .transform(([start, end]) => ({ start, end })),
});
