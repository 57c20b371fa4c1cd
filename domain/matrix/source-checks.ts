import type { QuoteCheck } from "../citation/citation";
import { gravestCheck } from "../position/provenance";
import type { NegotiationRecord } from "./record";

/** For each source the check that speaks for all quotes from it in a record: the gravest. */
export function sourceChecks(record: NegotiationRecord): ReadonlyMap<string, QuoteCheck> {
  const checks = new Map<string, QuoteCheck[]>();
  for (const { id, citations } of record.positions) {
    for (const [index, { source }] of citations.entries()) {
      const check = record.provenance.get(id)?.checks[index] ?? "unchecked";
      checks.set(source, [...(checks.get(source) ?? []), check]);
    }
  }
  return new Map([...checks].map(([source, found]) => [source, gravestCheck(found)]));
}
