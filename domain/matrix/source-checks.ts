import type { QuoteCheck } from "../citation/citation";
import { type QuoteTally, tallyQuotes } from "../citation/quote-tally";
import { gravestCheck } from "../position/provenance";
import type { NegotiationRecord } from "./record";

/** For each source the check that speaks for all quotes from it in a record: the gravest. */
export function sourceChecks(record: NegotiationRecord): ReadonlyMap<string, QuoteCheck> {
  return new Map([...checksBySource(record)].map(([source, found]) => [source, gravestCheck(found)]));
}

/** For each source how the quotes from it in a record stand. */
export function sourceTallies(record: NegotiationRecord): ReadonlyMap<string, QuoteTally> {
  return new Map(
    [...checksBySource(record)].map(([source, found]) => [
      source,
      tallyQuotes(found.map((result) => ({ result, quotes: 1 }))),
    ]),
  );
}

function checksBySource(record: NegotiationRecord): Map<string, QuoteCheck[]> {
  const checks = new Map<string, QuoteCheck[]>();
  for (const { id, citations } of record.positions) {
    for (const [index, { source }] of citations.entries()) {
      const check = record.provenance.get(id)?.checks[index] ?? "unchecked";
      const known = checks.get(source);
      if (known) known.push(check);
      else checks.set(source, [check]);
    }
  }
  return checks;
}
