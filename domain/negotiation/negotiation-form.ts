import { z } from "zod";
import { LIMITS } from "../dossier/limits";
import type { PlainValues } from "../form/base";
import { requiredSlug, requiredText } from "../form/fields";
import { isFreeSlug } from "./reserved-slug";

/**
 * The form of a negotiation, new or changed. Its slug may change: what stood under the old one is still found there. That of
 * a party or an issue stays, because the ids of positions and the hashes of their revisions are made of it.
 */
export const negotiationForm = z.strictObject({
  slug: requiredSlug.refine(isFreeSlug, { error: "taken" }),
  title: requiredText(LIMITS.name),
  summary: requiredText(LIMITS.overview),
});
export type NegotiationForm = z.infer<typeof negotiationForm>;

/** A negotiation as its form shows it. */
export function negotiationValues({ slug, title, summary }: NegotiationForm): PlainValues {
  return { slug, title, summary };
}
