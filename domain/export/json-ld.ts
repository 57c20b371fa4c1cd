import type { Source } from "../citation/citation";
import type { Day } from "../date/edtf";
import { oncePerRecord } from "../matrix/once-per-record";
import type { NegotiationRecord } from "../matrix/record";
import { positionPath } from "../position/address";
import type { Position } from "../position/position";

/** The first and the last day that the dates of the statements cover; null when there is no statement. */
const statedSpan = oncePerRecord(({ positions }): { first: Day; last: Day } | null => {
  const [one, ...others] = positions.map(({ statedOn }) => ({ first: statedOn.firstDay, last: statedOn.lastDay }));
  if (one === undefined) return null;
  for (const { first, last } of others) {
    if (first < one.first) one.first = first;
    if (last > one.last) one.last = last;
  }
  return one;
});

/** A negotiation's published record as schema.org's Dataset (https://schema.org/Dataset). */
export function datasetData(record: NegotiationRecord, origin: string): Record<string, unknown> {
  const url = `${origin}/n/${record.slug}`;
  const span = statedSpan(record);
  const file = (ending: string, encodingFormat: string) => ({
    "@type": "DataDownload",
    contentUrl: `${url}.${ending}?parties=all&issues=all`,
    encodingFormat,
  });
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: record.title,
    description: record.summary,
    url,
    dateModified: record.changedAt,
    ...(span && { temporalCoverage: `${span.first}/${span.last}` }),
    distribution: [file("json", "application/json"), file("csv", "text/csv"), file("yaml", "application/yaml")],
  };
}

/** A position's first quote as schema.org's Quotation (https://schema.org/Quotation); null where it has none. */
export function quotationData(
  position: Position,
  { negotiation, party, source }: { negotiation: string; party: string; source: Source | null },
  origin: string,
): Record<string, unknown> | null {
  const [citation] = position.citations;
  if (citation === undefined) return null;
  return {
    "@context": "https://schema.org",
    "@type": "Quotation",
    url: origin + positionPath(negotiation, position.id),
    text: citation.exact,
    inLanguage: citation.language,
    creator: { "@type": "Organization", name: party },
    ...(position.speaker !== null && { spokenByCharacter: { "@type": "Person", name: position.speaker } }),
    ...(source !== null && {
      isPartOf: { "@type": "CreativeWork", name: source.title, ...(source.url !== null && { url: source.url }) },
    }),
  };
}
