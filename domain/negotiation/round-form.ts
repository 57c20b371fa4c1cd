import { z } from "zod";
import { LIMITS } from "../dossier/limits";
import type { PlainValues } from "../form/base";
import { optionalText, requiredDate, requiredSlug, requiredText } from "../form/fields";

const fields = { title: requiredText(LIMITS.name), date: requiredDate, place: optionalText(LIMITS.name) };

/** The form that changes a round; its slug stays. */
export const roundForm = z.strictObject(fields);
export type RoundForm = z.infer<typeof roundForm>;

/** The form of a new round. */
export const newRoundForm = z.strictObject({ slug: requiredSlug, ...fields });

/** A round as its form shows it. */
export function roundValues({ title, date, place }: RoundForm): PlainValues {
  return { title, date: date.edtf, place: place ?? "" };
}
