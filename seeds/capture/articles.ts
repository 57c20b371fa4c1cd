import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { CaptureContext } from "../../domain/capture/candidate";
import { readDossier } from "../../domain/dossier/read-dossier";
import { ANSWERS } from "../../domain/position/position-form";

const name = z.string().min(1);

const label = z.strictObject({
  party: name,
  issue: name,
  answer: z.enum(ANSWERS),
  /** The exact words, which stand in the text once. */
  quote: name,
  speaker: name.optional(),
  statedOn: name.optional(),
});

const party = z.strictObject({ slug: name, names: z.array(name), memberOf: z.array(name) });
const issue = z.strictObject({
  slug: name,
  title: name,
  proposition: name,
  category: name,
  keywords: z.array(name),
});

const file = z.strictObject({
  title: name,
  style: name,
  language: z.enum(["en", "ru", "uk"]),
  writtenOn: z.iso.date(),
  /** The dossier whose parties and issues it is about; an article without one brings its own. */
  negotiation: name.optional(),
  /** With a dossier: what the editor has recorded in the article's language besides. */
  alsoNamed: z.record(name, z.array(name)).optional(),
  parties: z.array(party).optional(),
  issues: z.array(issue).optional(),
  text: name,
  labels: z.array(label),
});

/** A text with the positions that a careful editor would take from it. */
export interface LabelledArticle {
  /** Its file's name without the ending. */
  id: string;
  title: string;
  style: string;
  text: string;
  context: CaptureContext;
  labels: readonly z.infer<typeof label>[];
}

/** The rules may be tuned on the first set; the second is set aside to measure them. */
export const ARTICLE_SETS = ["tuned", "held-out"] as const;
export type ArticleSet = (typeof ARTICLE_SETS)[number];

/** The articles of a set, in the order of their names. */
export function readArticles(set: ArticleSet): LabelledArticle[] {
  const folder = path.join(import.meta.dirname, set);
  return readdirSync(folder)
    .filter((entry) => entry.endsWith(".yaml"))
    .sort()
    .map((entry) => readArticle(path.join(folder, entry)));
}

function readArticle(from: string): LabelledArticle {
  const {
    title,
    style,
    language,
    writtenOn,
    negotiation,
    alsoNamed = {},
    parties,
    issues,
    text,
    labels,
  } = file.parse(parse(readFileSync(from, "utf8")));
  const known = negotiation === undefined ? { parties: parties ?? [], issues: issues ?? [] } : ofDossier(negotiation);
  const context: CaptureContext = {
    parties: known.parties.map((each) => ({ ...each, names: [...each.names, ...(alsoNamed[each.slug] ?? [])] })),
    issues: known.issues.map((each) => ({ ...each, keywords: [...each.keywords, ...(alsoNamed[each.slug] ?? [])] })),
    language,
    writtenOn,
  };
  return { id: path.basename(from, ".yaml"), title, style, text, context, labels };
}

function ofDossier(slug: string): Pick<CaptureContext, "parties" | "issues"> {
  const read = readDossier(readFileSync(path.join(import.meta.dirname, "..", `${slug}.yaml`)));
  if (!read.ok) throw new Error(`${slug}.yaml cannot be read`);
  return {
    parties: read.dossier.parties.map((each) => ({
      slug: each.party,
      names: [each.name, each.shortName, each.abbreviation, ...each.aliases],
      memberOf: each.memberOf,
    })),
    issues: read.dossier.issues.map((each) => ({
      slug: each.slug,
      title: each.title,
      proposition: each.proposition,
      category: each.category,
      keywords: each.keywords,
    })),
  };
}
