import { canonicalJson } from "./canonical-json";
import type { DossierPosition } from "./dossier";

/**
 * A position's record as canonical JSON (RFC 8785): what its content hash is taken of, so that two records have one hash
 * exactly when they say the same. What is absent is left out: a field that is added to the format later changes no hash.
 */
export function canonicalRecord(position: DossierPosition): string {
  const { id, party, issue, answer, redLine, termsChanged, statedOn, summary, conditions, attribution, speaker } =
    position;
  return canonicalJson({
    id,
    party,
    issue,
    [answer.kind]: answer.kind === "stance" ? answer.stance : answer.silence,
    redLine,
    termsChanged,
    statedOn: statedOn.edtf,
    summary,
    conditions,
    attribution,
    speaker,
    citations: position.citations.map(({ source, exact, prefix, suffix, language, translation, locator }) => ({
      source,
      exact,
      prefix,
      suffix,
      language,
      translation: translation && { text: translation.text, by: translation.by },
      locator,
    })),
  });
}
