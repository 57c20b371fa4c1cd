import { z } from "zod";
import { LIMITS } from "../dossier/limits";
import type { PlainValues } from "../form/base";
import { requiredSlug, requiredText } from "../form/fields";

const fields = { title: requiredText(LIMITS.name), summary: requiredText(LIMITS.overview) };

/** The form that changes a negotiation. Its slug stays: it stands in addresses that people keep. */
export const negotiationForm = z.strictObject(fields);
export type NegotiationForm = z.infer<typeof negotiationForm>;

/** The form of a new negotiation. */
export const newNegotiationForm = z.strictObject({ slug: requiredSlug, ...fields });

/** A negotiation as its form shows it. */
export function negotiationValues({ title, summary }: NegotiationForm): PlainValues {
  return { title, summary };
}
