import type { Dossier, DossierPosition } from "./dossier";
import type { DossierFile, PositionEntry } from "./schema";

/** The file of a dossier: what `fromFile` reads back as the same dossier. What is absent, or as the reader assumes, is left out. */
export function toFile({ negotiation, rounds, parties, issues, sources, positions }: Dossier): DossierFile {
  const languages = new Map(sources.map(({ id, language }) => [id, language]));
  return {
    negotiation: { slug: negotiation.slug, title: negotiation.title, summary: negotiation.summary },
    rounds: rounds.map(({ slug, title, date, place }) => ({ slug, title, date: date.edtf, ...given({ place }) })),
    parties: parties.map((party) => ({
      slug: party.party,
      name: party.name,
      shortName: party.shortName,
      abbreviation: party.abbreviation,
      kind: party.kind,
      ...given({ code: party.code }),
      role: party.role,
      ...given({ note: party.note, aliases: party.aliases, memberOf: party.memberOf, featured: party.featured }),
    })),
    issues: issues.map(({ slug, title, proposition, category, keywords, scale, featured }) => ({
      slug,
      title,
      proposition,
      category,
      ...given({ keywords, scale, featured }),
    })),
    sources: sources.map(
      ({ id, type, title, containerTitle, publisher, authors, issued, url, language, grade, note }) => ({
        id,
        type: type as DossierFile["sources"][number]["type"],
        title,
        ...given({ containerTitle, publisher, authors, issued: issued?.edtf ?? null, url }),
        language,
        ...given({ grade, note }),
      }),
    ),
    positions: positions.map((position) => positionEntry(position, languages)),
  };
}

function positionEntry(position: DossierPosition, languages: ReadonlyMap<string, string>): PositionEntry {
  const { answer, redLine, termsChanged, statedOn, summary, conditions, attribution, speaker } = position;
  return {
    id: position.id,
    party: position.party,
    issue: position.issue,
    ...(answer.kind === "stance" ? { stance: answer.stance } : { silence: answer.silence }),
    ...given({ redLine, termsChanged }),
    statedOn: statedOn.edtf,
    summary,
    ...given({ conditions }),
    attribution,
    ...given({ speaker }),
    citations: position.citations.map(({ source, exact, prefix, suffix, language, translation, locator }) => ({
      source,
      quote: exact,
      ...given({
        prefix,
        suffix,
        language: language === languages.get(source) ? null : language,
        translation,
        locator,
      }),
    })),
  };
}

type Given<T> = { [Field in keyof T]?: T[Field] extends readonly (infer Item)[] ? Item[] : NonNullable<T[Field]> };

/** The fields that say something: neither null nor false nor an empty list. */
function given<T extends Record<string, unknown>>(fields: T): Given<T> {
  const says = (value: unknown) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => says(value))) as Given<T>;
}
