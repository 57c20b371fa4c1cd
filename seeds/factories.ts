import type { DossierFile, PositionEntry } from "../domain/dossier/schema";
import { ATTRIBUTIONS } from "../domain/position/position";
import { STANCES } from "../domain/stance/stance";

// Dossier files for tests and benchmarks, told by what each is about. `fromFile` makes dossiers of them.

/** An entry of a list of the file. */
type Entry<List extends "rounds" | "parties" | "issues" | "sources"> = DossierFile[List][number];

/** A party with plain defaults. */
export function aParty(slug: string, rest: Partial<Entry<"parties">> = {}): Entry<"parties"> {
  return { slug, name: `The party ${slug}`, shortName: slug, kind: "state", role: "principal", ...rest };
}

/** An issue with plain defaults. */
export function anIssue(slug: string, rest: Partial<Entry<"issues">> = {}): Entry<"issues"> {
  return {
    slug,
    title: `The issue ${slug}`,
    proposition: `The proposition of ${slug} holds.`,
    category: "Process",
    ...rest,
  };
}

/** A source with plain defaults. */
export function aSource(id: string, rest: Partial<Entry<"sources">> = {}): Entry<"sources"> {
  const url = `https://example.org/${id}`;
  return {
    id,
    type: "article-newspaper",
    title: `The report ${id}`,
    issued: "2025-06-02",
    url,
    language: "en",
    ...rest,
  };
}

/** A position with plain defaults: Russia supports ceasefire-first on 2 June 2025, on the record, with one quote. */
export function aPosition(rest: Partial<PositionEntry> = {}): PositionEntry {
  const answer = rest.silence === undefined ? { stance: "supports" as const } : {};
  return {
    party: "russia",
    issue: "ceasefire-first",
    ...answer,
    statedOn: "2025-06-02",
    summary: "Says that it supports it.",
    attribution: "on-record",
    citations: [{ source: "tass", quote: "we support it" }],
    ...rest,
  };
}

/** A dossier of Russia and Ukraine on two issues, with one position. */
export function aDossier(rest: Partial<DossierFile> = {}): DossierFile {
  return {
    negotiation: { slug: "talks", title: "Talks", summary: "Some talks." },
    rounds: [{ slug: "first", title: "First round", date: "2025-06-02", place: "Istanbul" }],
    parties: [aParty("russia", { code: "RU" }), aParty("ukraine", { code: "UA" })],
    issues: [anIssue("ceasefire-first"), anIssue("neutrality", { category: "Security" })],
    sources: [aSource("tass"), aSource("reuters")],
    positions: [aPosition()],
    ...rest,
  };
}

/** How large a generated dossier is. */
export interface Size {
  parties: number;
  issues: number;
  /** Of summary, conditions and quote together; 0 for the shortest that the format allows. At most 1,500. */
  charactersPerCell: number;
  /** The same seed gives the same dossier. */
  seed: number;
}

/** A dossier with one position in every cell, dated over two years, its words drawn at random. */
export function generatedDossier({ parties, issues, charactersPerCell, seed }: Size): DossierFile {
  const random = randomNumbers(seed);
  const partySlugs = Array.from({ length: parties }, (_, index) => `party-${index + 1}`);
  const issueSlugs = Array.from({ length: issues }, (_, index) => `issue-${index + 1}`);
  const sources = Array.from({ length: Math.ceil((parties * issues) / 20) }, (_, index) => `source-${index + 1}`);
  return {
    negotiation: { slug: "generated", title: "Generated talks", summary: "Talks between parties that do not exist." },
    rounds: [{ slug: "opening", title: "Opening round", date: "2024-01-01" }],
    parties: partySlugs.map((slug, index) =>
      aParty(slug, { shortName: `Party ${index + 1}`, abbreviation: `P${index + 1}` }),
    ),
    issues: issueSlugs.map((slug, index) =>
      anIssue(slug, { title: `Issue ${index + 1}`, category: `Category ${(index % 6) + 1}`, featured: index < 8 }),
    ),
    sources: sources.map((id) => aSource(id)),
    positions: issueSlugs.flatMap((issue) =>
      partySlugs.map((party) => ({
        party,
        issue,
        stance: pick(STANCES, random),
        statedOn: dayAfter("2024-01-01", Math.floor(random() * 730)),
        ...texts(charactersPerCell, pick(sources, random), random),
        attribution: pick(ATTRIBUTIONS, random),
      })),
    ),
  };
}

/** The texts of a cell: half of them summary and conditions, half quote, as far as the limits of the format let them. */
function texts(characters: number, source: string, random: () => number) {
  const half = Math.floor(characters / 2);
  const summary = words(Math.min(half, 300), random);
  const conditions = words(Math.min(half - summary.length - 1, 400), random);
  const quote = words(characters - summary.length - conditions.length, random);
  return {
    summary: summary || "Yes",
    ...(conditions === "" ? {} : { conditions }),
    citations: [{ source, quote: quote || "yes" }],
  };
}

const WORDS =
  "a the of and to not all any full first before after until forces territory guarantee exchange withdrawal ceasefire agreement settlement monitored immediately unconditional phased return access".split(
    " ",
  );

/** Words of so many characters together; none where that is not one. */
function words(length: number, random: () => number): string {
  let text = "";
  while (text.length < length) text += `${pick(WORDS, random)} `;
  // A cut may leave white space at the end, which a reader of the file would drop.
  return text.slice(0, Math.max(length, 0)).replace(/\s$/, "s");
}

function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error("Nothing to pick from");
  return item;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Numbers from 0 up to 1, the same for the same seed: mulberry32, by Tommy Ettinger, public domain. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
