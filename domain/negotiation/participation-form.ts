import { z } from "zod";
import { LIMITS } from "../dossier/limits";
import type { PlainValues } from "../form/base";
import { choice, lines, optionalText, requiredSlug, requiredText, tick } from "../form/fields";
import { ROLES } from "../matrix/record";
import { optionalPlace } from "./place";

const fields = {
  role: choice(ROLES),
  shortName: requiredText(LIMITS.word),
  /** Unique in the negotiation. */
  abbreviation: requiredText(8),
  note: optionalText(LIMITS.note),
  aliases: lines(LIMITS.word, LIMITS.words),
  /** The slugs of the coalitions in the negotiation that it belongs to. */
  memberOf: lines(LIMITS.slug, LIMITS.words).transform((slugs) => [...new Set(slugs)].sort()),
  /** Its column, from 0; null: after all others. */
  columnOrder: optionalPlace,
  featured: tick,
};

/** The form that changes a party's part in a negotiation. */
export const participationForm = z.strictObject(fields);
export type ParticipationForm = z.infer<typeof participationForm>;

/** The form by which a party joins a negotiation. */
export const newParticipationForm = z.strictObject({ party: requiredSlug, ...fields });

/** A party's part as its form shows it. */
export function participationValues(part: ParticipationForm): PlainValues {
  const { role, shortName, abbreviation, note, aliases, memberOf, columnOrder, featured } = part;
  return {
    ...{ role, shortName, abbreviation, note: note ?? "" },
    aliases: aliases.join("\n"),
    memberOf: memberOf.join("\n"),
    columnOrder: columnOrder === null ? "" : String(columnOrder),
    featured: featured ? "on" : "",
  };
}

/**
 * The memberships of `member` that cannot be: in itself, or in what is a member of it, directly or through others.
 * `memberOf` has the memberships of the others.
 */
export function findCircles(
  member: string,
  coalitions: readonly string[],
  memberOf: ReadonlyMap<string, readonly string[]>,
): string[] {
  const leadsBack = (from: string, seen: Set<string>): boolean => {
    if (from === member) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (memberOf.get(from) ?? []).some((next) => leadsBack(next, seen));
  };
  return coalitions.filter((coalition) => leadsBack(coalition, new Set()));
}
