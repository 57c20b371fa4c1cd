import { parseEdtf } from "../domain/date/edtf";
import type { Dossier } from "../domain/dossier/dossier";
import type { Issue, NegotiationRecord, Participation } from "../domain/matrix/record";
import type { Position } from "../domain/position/position";
import { compareRecency } from "../domain/position/recency";
import type { Silence, Stance } from "../domain/stance/stance";

/** A position of a record, told by what a test is about. */
export interface Statement extends Partial<Omit<Position, "statedOn" | "answer">> {
  /** EDTF. */
  statedOn: string;
  stance?: Stance;
  silence?: Silence;
}

/** A position with plain defaults: Russia supports ceasefire-first on the record, with one quote. */
export function aPosition({ statedOn, stance = "supports", silence, ...rest }: Statement): Position {
  const date = parseEdtf(statedOn);
  if (date === null) throw new Error(`Not an EDTF date: ${statedOn}`);
  const { party = "russia", issue = "ceasefire-first" } = rest;
  return {
    id: `${party}.${issue}.${statedOn.replace("/", "_")}`,
    sequence: 1,
    party,
    issue,
    answer: silence ? { kind: "silence", silence } : { kind: "stance", stance },
    redLine: false,
    termsChanged: false,
    statedOn: date,
    summary: "Says so.",
    conditions: null,
    attribution: "on-record",
    speaker: null,
    citations: [aCitation()],
    revision: 1,
    ...rest,
  };
}

/** A citation of the record's one source. */
export function aCitation(source = "tass"): Position["citations"][number] {
  return { source, exact: "we say so", prefix: null, suffix: null, language: "en", translation: null, locator: null };
}

/** A party with plain defaults. */
export function aParticipation(party: string, rest: Partial<Participation> = {}): Participation {
  return {
    party,
    name: party,
    kind: "state",
    code: null,
    role: "principal",
    shortName: party,
    abbreviation: party.slice(0, 2).toUpperCase(),
    note: null,
    aliases: [],
    memberOf: [],
    featured: false,
    ...rest,
  };
}

/** An issue with plain defaults. */
export function anIssue(slug: string, rest: Partial<Issue> = {}): Issue {
  return {
    slug,
    title: slug,
    proposition: `The proposition of ${slug}.`,
    category: "Process",
    keywords: [],
    scale: null,
    featured: false,
    ...rest,
  };
}

/** A negotiation between Russia, Ukraine, Germany and the E3 (of which Germany is a member) on two issues. */
export function aRecord(positions: readonly Position[], rest: Partial<NegotiationRecord> = {}): NegotiationRecord {
  return {
    slug: "talks",
    title: "Talks",
    summary: "Some talks.",
    version: 1,
    changedAt: "2026-01-01T00:00:00.000Z",
    rounds: [],
    participations: [
      aParticipation("russia"),
      aParticipation("ukraine"),
      aParticipation("germany", { memberOf: ["e3"] }),
      aParticipation("e3", { kind: "coalition" }),
    ],
    issues: [anIssue("ceasefire-first"), anIssue("neutrality", { category: "Security" })],
    positions: [...positions].sort(compareRecency),
    sources: new Map(
      ["tass", "reuters"].map((id) => [
        id,
        {
          id,
          type: "article-newspaper",
          title: id,
          containerTitle: null,
          publisher: null,
          authors: [],
          issued: null,
          url: `https://example.org/${id}`,
          language: "en",
          grade: null,
          note: null,
        },
      ]),
    ),
    provenance: new Map(),
    withheld: [],
    ...rest,
  };
}

/** The dossier that an import would make this record of. */
export function dossierOf(record: NegotiationRecord): Dossier {
  const { slug, title, summary, rounds, issues, participations, positions, sources } = record;
  const negotiation = { slug, title, summary };
  const parties = participations.map((participation) => ({ ...participation, slug: participation.party }));
  return { negotiation, rounds, issues, parties, positions, sources: [...sources.values()] };
}
