import { z } from "zod";
import { QUOTE_CHECKS } from "../citation/citation";
import { canonicalJson } from "../dossier/canonical-json";
import { PARTY_KINDS, ROLES } from "../matrix/record";
import { ATTRIBUTIONS } from "../position/position";
import { SILENCES, STANCES } from "../stance/stance";
import type { Pinned } from "./pinned";
import { DEFAULT_VIEW } from "./view";

/** The form in which pinned content is written. A later form gets another name, and this one goes on being read. */
const FORM = "parley-pinned/1";

const text = z.string();
const absent = text.nullable().default(null);
const count = z.int().nonnegative();
const date = z.strictObject({ edtf: text, firstDay: text, lastDay: text });

const citation = z.strictObject({
  source: text,
  exact: text,
  prefix: absent,
  suffix: absent,
  language: text,
  translation: z.strictObject({ text, by: text }).nullable().default(null),
  locator: absent,
});

const position = z.strictObject({
  id: text,
  sequence: count,
  party: text,
  issue: text,
  answer: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("stance"), stance: z.enum(STANCES) }),
    z.strictObject({ kind: z.literal("silence"), silence: z.enum(SILENCES) }),
  ]),
  redLine: z.boolean(),
  termsChanged: z.boolean(),
  statedOn: date,
  summary: text,
  conditions: absent,
  attribution: z.enum(ATTRIBUTIONS),
  speaker: absent,
  citations: z.array(citation),
  revision: count,
});

const source = z.strictObject({
  id: text,
  type: text,
  title: text,
  containerTitle: absent,
  publisher: absent,
  authors: z.array(text),
  issued: date.nullable().default(null),
  url: absent,
  language: text,
  grade: z.enum(["primary", "secondary"]).nullable().default(null),
  note: absent,
});

const provenance = z.strictObject({
  review: z.enum(["imported", "reviewed", "sole-editor"]),
  override: absent,
  corrected: z
    .strictObject({ kind: z.enum(["correction", "supplement"]), at: text })
    .nullable()
    .default(null),
  checks: z.array(z.enum(QUOTE_CHECKS)),
  findings: z.array(z.strictObject({ storedAt: text, passage: absent }).nullable()).default([]),
});

const participation = z.strictObject({
  party: text,
  name: text,
  kind: z.enum(PARTY_KINDS),
  code: absent,
  role: z.enum(ROLES),
  shortName: text,
  abbreviation: text,
  note: absent,
  aliases: z.array(text),
  memberOf: z.array(text),
  featured: z.boolean(),
});

const issue = z.strictObject({
  slug: text,
  title: text,
  proposition: text,
  category: text,
  keywords: z.array(text),
  scale: z.strictObject({ low: text, high: text }).nullable().default(null),
  featured: z.boolean(),
});

const content = z.strictObject({
  form: z.literal(FORM),
  query: text,
  filteredOut: count,
  view: z.strictObject({
    parties: z.array(text),
    issues: z.array(text),
    asOf: text,
    against: absent,
    onRecordOnly: z.boolean(),
    transposed: z.boolean(),
  }),
  negotiation: z.strictObject({ slug: text, title: text, summary: text, version: count, changedAt: text }),
  parties: z.array(participation),
  issues: z.array(issue),
  positions: z.array(position),
  sources: z.array(source),
  provenance: z.array(z.strictObject({ position: text, ...provenance.shape })),
  withheld: z.array(z.strictObject({ issue: text, party: text })).default([]),
});

/**
 * A pinned view as canonical JSON (RFC 8785), byte for byte the same for the same record and view. What is absent is left
 * out. `withheld` names cells that a legal removal emptied; it is there only where there are some. So are `findings`: content
 * that was pinned before copies were stored reads as it did.
 */
export function pinnedContent({ query, filteredOut, view, record }: Pinned): string {
  const { slug, title, summary, version, changedAt, withheld } = record;
  const { parties, issues, asOf, against, onRecordOnly, transposed } = view;
  const value: z.input<typeof content> = {
    form: FORM,
    query,
    filteredOut,
    view: {
      parties: [...(parties ?? [])],
      issues: [...(issues ?? [])],
      asOf: asOf ?? "",
      against,
      onRecordOnly,
      transposed,
    },
    negotiation: { slug, title, summary, version, changedAt },
    parties: record.participations.map((each) => ({
      ...each,
      aliases: [...each.aliases],
      memberOf: [...each.memberOf],
    })),
    issues: record.issues.map((each) => ({ ...each, keywords: [...each.keywords] })),
    positions: record.positions.map((each) => ({ ...each, citations: [...each.citations] })),
    sources: [...record.sources.values()].map((each) => ({ ...each, authors: [...each.authors] })),
    provenance: [...record.provenance].map(([id, { checks, findings, ...each }]) => ({
      position: id,
      ...each,
      checks: [...checks],
      ...(findings.some((finding) => finding !== null) && { findings: [...findings] }),
    })),
    ...(withheld.length > 0 && { withheld: [...withheld] }),
  };
  return canonicalJson(JSON.parse(JSON.stringify(value)));
}

/** Reads pinned content. Throws where it is none: what was stored is never changed, so that would be a fault of ours. */
export function readPinnedContent(json: string): Pinned {
  const { query, filteredOut, view, negotiation, parties, issues, positions, sources, ...rest } = content.parse(
    JSON.parse(json),
  );
  return {
    query,
    filteredOut,
    view: { ...DEFAULT_VIEW, ...view },
    record: {
      ...negotiation,
      rounds: [],
      participations: parties,
      issues,
      positions,
      sources: new Map(sources.map((each) => [each.id, each])),
      provenance: new Map(rest.provenance.map(({ position: id, ...each }) => [id, each])),
      withheld: rest.withheld,
    },
  };
}
