import { parseEdtf } from "../date/edtf";
import { type Answer, SILENCES, type Silence } from "../stance/stance";
import { partyAbbreviations, positionIds } from "./default-names";
import type { Dossier } from "./dossier";
import type { DossierFile, PositionEntry } from "./schema";

/** Fills in every default of a file whose fields and relations were checked. Throws for one that was not. */
export function fromFile(file: DossierFile): Dossier {
  const abbreviations = partyAbbreviations(file.parties);
  const ids = positionIds(file.positions);
  const languages = new Map(file.sources.map(({ id, language }) => [id, language]));
  return {
    negotiation: file.negotiation,
    rounds: file.rounds.map(({ slug, title, place, date }) => ({
      slug,
      title,
      place: place ?? null,
      date: dateOf(date),
    })),
    parties: file.parties.map(({ slug, ...party }, index) => ({
      ...party,
      party: slug,
      code: party.code ?? null,
      abbreviation: known(abbreviations[index]),
      note: party.note ?? null,
      aliases: party.aliases ?? [],
      memberOf: party.memberOf ?? [],
      featured: party.featured ?? false,
    })),
    issues: file.issues.map((issue) => ({
      ...issue,
      keywords: issue.keywords ?? [],
      scale: issue.scale ?? null,
      featured: issue.featured ?? false,
    })),
    sources: file.sources.map((source) => ({
      ...source,
      containerTitle: source.containerTitle ?? null,
      publisher: source.publisher ?? null,
      authors: source.authors ?? [],
      issued: source.issued === undefined ? null : dateOf(source.issued),
      url: source.url ?? null,
      grade: source.grade ?? null,
      note: source.note ?? null,
    })),
    positions: file.positions.map((position, index) => ({
      id: known(ids[index]),
      party: position.party,
      issue: position.issue,
      answer: answerOf(position),
      redLine: position.redLine ?? false,
      termsChanged: position.termsChanged ?? false,
      statedOn: dateOf(position.statedOn),
      summary: position.summary,
      conditions: position.conditions ?? null,
      attribution: position.attribution,
      speaker: position.speaker ?? null,
      citations: position.citations.map((citation) => ({
        source: citation.source,
        exact: citation.quote,
        prefix: citation.prefix ?? null,
        suffix: citation.suffix ?? null,
        language: citation.language ?? known(languages.get(citation.source)),
        translation: citation.translation ?? null,
        locator: citation.locator ?? null,
      })),
    })),
  };
}

/** The answer of an entry, also in the older spelling that wrote a silence as a stance. */
function answerOf({ stance, silence }: PositionEntry): Answer {
  if (silence !== undefined) return { kind: "silence", silence };
  const given = known(stance);
  return isSilence(given) ? { kind: "silence", silence: given } : { kind: "stance", stance: given };
}

function isSilence(word: string): word is Silence {
  return SILENCES.some((silence) => silence === word);
}

function dateOf(text: string) {
  return known(parseEdtf(text));
}

function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("A dossier's file must be checked before it is read");
  return value;
}
