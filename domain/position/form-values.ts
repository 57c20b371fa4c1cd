import type { FormValues } from "../form/values";
import type { Position } from "./position";

/** A recorded position as the position form shows it for a change. */
export function positionValues(position: Omit<Position, "id" | "sequence" | "revision">): FormValues {
  const { answer } = position;
  return {
    party: position.party,
    issue: position.issue,
    answer: answer.kind === "stance" ? answer.stance : answer.silence,
    redLine: position.redLine ? "on" : "",
    termsChanged: position.termsChanged ? "on" : "",
    statedOn: position.statedOn.edtf,
    summary: position.summary,
    conditions: position.conditions ?? "",
    attribution: position.attribution,
    speaker: position.speaker ?? "",
    citations: position.citations.map((citation) => ({
      source: citation.source,
      quote: citation.exact,
      prefix: citation.prefix ?? "",
      suffix: citation.suffix ?? "",
      language: citation.language,
      translation: citation.translation?.text ?? "",
      translator: citation.translation?.by ?? "",
      locator: citation.locator ?? "",
    })),
  };
}
