import { z } from "zod";
import { SOURCE_GRADES } from "../citation/grade";
import { PARTY_KINDS, ROLES } from "../matrix/record";
import { ATTRIBUTIONS } from "../position/position";
import { SILENCES, STANCES } from "../stance/stance";
import { CSL_TYPES } from "./csl-types";
import { LIMITS } from "./limits";
import { countryCode, edtfDate, languageTag, lastingId, slug, text, verbatim, webAddress } from "./text-fields";

// The file as people write it (docs/dossier-format.md). What one field alone can show is here; what needs two of them is in
// relations.ts. docs/dossier.schema.json is made from this (json-schema.ts).

const words = (description: string) =>
  z.array(text(LIMITS.word, "a word or phrase")).max(LIMITS.words).meta({ description });

const negotiation = z.strictObject({
  slug,
  title: text(LIMITS.name, "the negotiation's title"),
  summary: text(LIMITS.overview, "what the dossier covers, in a sentence or two"),
});

const round = z.strictObject({
  slug,
  title: text(LIMITS.name, "what the meeting or text is called"),
  date: edtfDate,
  place: text(LIMITS.name, "where it took place").optional(),
});

const party = z.strictObject({
  slug,
  name: text(LIMITS.name, "the full name"),
  kind: z.enum(PARTY_KINDS).meta({ description: "what the party is" }),
  code: countryCode.optional(),
  role: z.enum(ROLES).meta({ description: "the party's part in this negotiation" }),
  shortName: text(LIMITS.word, "the name that heads its column"),
  abbreviation: text(8, "its name in a few letters, unique in the dossier").optional(),
  note: text(LIMITS.note, "a note on this column").optional(),
  aliases: words("other names that texts use for it").optional(),
  memberOf: z
    .array(slug)
    .max(LIMITS.words)
    .meta({ description: "the coalitions of this dossier that it belongs to" })
    .optional(),
  featured: z.boolean().meta({ description: "true when a first look shows its column" }).optional(),
});

const issue = z.strictObject({
  slug,
  title: text(LIMITS.name, "the issue's title"),
  proposition: text(LIMITS.summary, "one neutral sentence that a party can support or oppose"),
  category: text(LIMITS.word, "the heading under which its row stands"),
  keywords: words("words that texts on this issue use").optional(),
  scale: z
    .strictObject({ low: text(LIMITS.summary, "what 0 means"), high: text(LIMITS.summary, "what 100 means") })
    .meta({ description: "what the two ends of the issue's scale mean" })
    .optional(),
  featured: z.boolean().meta({ description: "true when a first look shows its row" }).optional(),
});

const source = z.strictObject({
  id: lastingId,
  type: z.enum(CSL_TYPES).meta({ description: "the CSL item type" }),
  title: text(LIMITS.name, "the document's title"),
  containerTitle: text(LIMITS.name, "what it appeared in").optional(),
  publisher: text(LIMITS.name, "who published it").optional(),
  authors: z
    .array(text(LIMITS.name, "an author's name"))
    .max(LIMITS.words)
    .meta({ description: "who wrote it" })
    .optional(),
  issued: edtfDate.optional(),
  url: webAddress.optional(),
  language: languageTag,
  grade: z
    .enum(SOURCE_GRADES)
    .meta({ description: "primary: the document itself; secondary: a report of it" })
    .optional(),
  note: text(LIMITS.note, "what a reader must know about this copy").optional(),
});

const citation = z.strictObject({
  source: lastingId.meta({ description: "the id of one of the dossier's sources" }),
  quote: verbatim(LIMITS.quote, "the exact words of the source"),
  prefix: verbatim(LIMITS.context, "the words just before the quote").optional(),
  suffix: verbatim(LIMITS.context, "the words just after the quote").optional(),
  language: languageTag.optional(),
  translation: z
    .strictObject({
      text: text(LIMITS.quote, "the quote in English"),
      by: text(LIMITS.name, "who translated it"),
    })
    .meta({ description: "a translation with the name of its translator" })
    .optional(),
  locator: text(LIMITS.name, "where in the source: a page, a section, a point").optional(),
});

const position = z
  .strictObject({
    id: lastingId.optional(),
    party: slug.meta({ description: "the slug of one of the dossier's parties" }),
    issue: slug.meta({ description: "the slug of one of the dossier's issues" }),
    stance: z
      .enum([...STANCES, ...SILENCES])
      .meta({ description: "the party's answer to the proposition; a silence here is the older spelling of silence" })
      .optional(),
    silence: z.enum(SILENCES).meta({ description: "the documented absence of a stance" }).optional(),
    redLine: z.boolean().meta({ description: "true only when the party itself called it non-negotiable" }).optional(),
    termsChanged: z
      .boolean()
      .meta({ description: "true when conditions or red line differ from the statement before, with the same stance" })
      .optional(),
    statedOn: edtfDate,
    summary: text(LIMITS.summary, "what the party stated, in our own words"),
    conditions: text(LIMITS.summary, "on what it depends, in our own words").optional(),
    attribution: z.enum(ATTRIBUTIONS).meta({ description: "how we know" }),
    speaker: text(LIMITS.name, "who said it").optional(),
    citations: z
      .array(citation)
      .min(1, "has no citation; give at least one quote with its source")
      .max(LIMITS.words)
      .meta({ description: "at least one quote with its source" }),
  })
  .meta({ oneOf: [{ required: ["stance"] }, { required: ["silence"] }] });

/** A dossier's file. */
export const dossierFile = z
  .strictObject({
    negotiation: negotiation.meta({ description: "the negotiation itself" }),
    rounds: z.array(round).meta({ description: "meetings and tabled texts" }),
    parties: z.array(party).meta({ description: "the parties, in the order of their columns" }),
    issues: z.array(issue).meta({ description: "the issues, in the order of their rows" }),
    sources: z.array(source).meta({ description: "the documents that positions cite" }),
    positions: z.array(position).meta({ description: "what was stated, in any order" }),
  })
  .meta({ title: "Parley dossier", description: "One negotiation: who stated what, when, and in which words" });

/** A dossier's file once its fields are known to be well-formed. */
export type DossierFile = z.infer<typeof dossierFile>;
export type PositionEntry = DossierFile["positions"][number];
