import type { Source } from "../citation/citation";
import type { NegotiationRecord } from "../matrix/record";
import { positionPath } from "../position/address";
import type { Position } from "../position/position";

/** A negotiation's published record as schema.org's Dataset (https://schema.org/Dataset). */
export function datasetData(record: NegotiationRecord, origin: string): Record<string, unknown> {
  const url = `${origin}/n/${record.slug}`;
  const days = record.positions.flatMap(({ statedOn }) => [statedOn.firstDay, statedOn.lastDay]).sort();
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
    ...(days.length > 0 && { temporalCoverage: `${days[0]}/${days.at(-1)}` }),
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
