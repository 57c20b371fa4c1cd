import type { NegotiationRecord } from "../matrix/record";
import type { CaptureContext } from "./candidate";

/** What the rules know of a negotiation, for a text in a language (BCP 47) of a day (YYYY-MM-DD; null where it is not known). */
export function captureContext(
  { participations, issues }: Pick<NegotiationRecord, "participations" | "issues">,
  language: string,
  writtenOn: string | null,
): CaptureContext {
  return {
    parties: participations.map(({ party, name, shortName, abbreviation, aliases, memberOf }) => ({
      slug: party,
      names: [...new Set([name, shortName, abbreviation, ...aliases])],
      memberOf,
    })),
    issues: issues.map(({ slug, title, proposition, category, keywords }) => ({
      ...{ slug, title, proposition, category, keywords },
    })),
    ...{ language, writtenOn },
  };
}
