import { z } from "zod";
import { ATTRIBUTIONS } from "../position/position";
import { ANSWERS } from "../position/position-form";

/** From `start` to `end` of the text, in UTF-16 units. */
const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

/** Why a candidate was proposed: what the rules saw, and the words in which they saw it. */
const reason = z.strictObject({
  code: z.enum([
    /** The party is named here. */
    "party",
    /** The issue is named here, by its title or a keyword. */
    "issue",
    /** These words say the stance. */
    "stance",
    /** These words turn it round. */
    "negation",
    /** The proposition of the issue says the opposite of what is named here. */
    "opposite",
    /** These words tell whose stance it is, or who says so. */
    "attribution",
    /** These words make it depend on something. */
    "condition",
    /** The day was counted from these words. */
    "date",
    /** Somebody marked the passage by hand. */
    "by-hand",
  ]),
  at: span,
});

/** A position that the rules propose, or that somebody marked. What the rules cannot tell is null: nothing is guessed. */
export const candidate = z.strictObject({
  /** Slugs in the negotiation; null only in a passage that was marked by hand. */
  party: z.string().nullable(),
  issue: z.string().nullable(),
  /** A stance or a silence, as the form of a position names it. */
  answer: z.enum(ANSWERS).nullable(),
  /** What it depends on, in the text's words. */
  conditions: span.nullable(),
  speaker: z.string().nullable(),
  attribution: z.enum(ATTRIBUTIONS),
  /** EDTF; null where neither the text nor its day tells. */
  statedOn: z.string().nullable(),
  /** The exact words that it rests on. */
  quote: span,
  reasons: z.array(reason),
});
export type Candidate = z.infer<typeof candidate>;
export type CandidateReason = z.infer<typeof reason>;
export type TextSpan = z.infer<typeof span>;

/** What becomes of a candidate. */
export const CANDIDATE_STATES = ["proposed", "accepted", "dropped"] as const;
export type CandidateState = (typeof CANDIDATE_STATES)[number];

/** What the rules know besides the text. */
export interface CaptureContext {
  /** In column order. */
  parties: readonly {
    slug: string;
    /** Name, short name, abbreviation and aliases, as they are recorded. */
    names: readonly string[];
    /** The slugs of the coalitions that it belongs to. */
    memberOf: readonly string[];
  }[];
  /** In row order. */
  issues: readonly {
    slug: string;
    title: string;
    proposition: string;
    category: string;
    keywords: readonly string[];
  }[];
  /** BCP 47, of the text. */
  language: string;
  /** YYYY-MM-DD; null where the text's day is not known. */
  writtenOn: string | null;
}
