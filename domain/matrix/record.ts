import type { Source } from "../citation/citation";
import type { CellRef } from "../comparison/view";
import type { EdtfDate } from "../date/edtf";
import type { Position } from "../position/position";
import type { Provenance } from "../position/provenance";

export const PARTY_KINDS = ["state", "international-organisation", "coalition", "non-state-actor", "proposal"] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

export const ROLES = ["principal", "mediator", "backer", "observer"] as const;
export type Role = (typeof ROLES)[number];

/** A party as it takes part in one negotiation: one column of the matrix. */
export interface Participation {
  /** The party's slug. */
  party: string;
  name: string;
  kind: PartyKind;
  code: string | null;
  role: Role;
  shortName: string;
  abbreviation: string;
  note: string | null;
  aliases: readonly string[];
  /** The slugs of the coalitions in this negotiation that it belongs to. */
  memberOf: readonly string[];
  featured: boolean;
}

/** One negotiable question: one row of the matrix. */
export interface Issue {
  slug: string;
  title: string;
  proposition: string;
  category: string;
  keywords: readonly string[];
  scale: { low: string; high: string } | null;
  featured: boolean;
}

/** A dated meeting or tabled text. */
export interface Round {
  slug: string;
  title: string;
  place: string | null;
  date: EdtfDate;
}

/** A negotiation, as far as a link to it needs. */
export interface NegotiationLink {
  slug: string;
  title: string;
}

/** One negotiation as it is published at one version: everything that its pages show. */
export interface NegotiationRecord {
  slug: string;
  title: string;
  summary: string;
  version: number;
  /** ISO 8601, UTC: the last change to the published record. */
  changedAt: string;
  /** Oldest first. */
  rounds: readonly Round[];
  /** In column order. */
  participations: readonly Participation[];
  /** In row order. */
  issues: readonly Issue[];
  /** Published positions only, from older to newer (see `compareRecency`). */
  positions: readonly Position[];
  /** By source id: those that a published position cites. */
  sources: ReadonlyMap<string, Source>;
  /** By position id: what stands behind its published revision. */
  provenance: ReadonlyMap<string, Provenance>;
  /**
   * Cells whose positions were removed for legal reasons after the record was pinned. Empty for what is published now: there
   * an earlier record takes the place.
   */
  withheld: readonly CellRef[];
}

/** Whether a text is shaped as a slug: small letters and digits, with single hyphens between. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** The slugs that a URL may name in a negotiation. */
export function knownSlugs(record: NegotiationRecord): { parties: ReadonlySet<string>; issues: ReadonlySet<string> } {
  return {
    parties: new Set(record.participations.map(({ party }) => party)),
    issues: new Set(record.issues.map(({ slug }) => slug)),
  };
}
