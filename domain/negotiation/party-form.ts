import { z } from "zod";
import { LIMITS } from "../dossier/limits";
import type { PlainValues } from "../form/base";
import { choice, optionalText, requiredSlug, requiredText } from "../form/fields";
import { PARTY_KINDS } from "../matrix/record";
import { isFreeSlug } from "./reserved-slug";

const fields = {
  name: requiredText(LIMITS.name),
  kind: choice(PARTY_KINDS),
  /** ISO 3166-1 alpha-2. */
  code: optionalText(LIMITS.word)
    .transform((code) => code?.toUpperCase() ?? null)
    .refine((code) => code === null || /^[A-Z]{2}$/.test(code), { error: "not-a-country-code" }),
};

/** The form that changes what all negotiations share of a party; its slug stays. */
export const partyForm = z.strictObject(fields);
export type PartyForm = z.infer<typeof partyForm>;

/** The form of a new party. */
export const newPartyForm = z.strictObject({ slug: requiredSlug.refine(isFreeSlug, { error: "taken" }), ...fields });

/** A party as its form shows it. */
export function partyValues({ name, kind, code }: PartyForm): PlainValues {
  return { name, kind, code: code ?? "" };
}
