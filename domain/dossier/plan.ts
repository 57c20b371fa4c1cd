import type { Source } from "../citation/citation";
import type { Issue, Participation, Round } from "../matrix/record";
import { canonicalJson, type Json } from "./canonical-json";
import type { Dossier, DossierPosition } from "./dossier";
import type { EntryReport } from "./report";
import type { Stored, StoredParty } from "./stored";

/** What an import has to write for the entries of one kind. */
export interface Changes<T> {
  added: T[];
  revised: { rowId: number; value: T }[];
  report: EntryReport;
}

/** A position's new revision. */
export interface Correction {
  rowId: number;
  /** The number of the new revision. */
  number: number;
  position: DossierPosition;
}

type PartyFields = Pick<Participation, "party" | "name" | "kind" | "code">;

/** A party's part in the negotiation, and the place of its column. */
export type Column = Participation & { columnOrder: number };

/** Everything that an import has to write so that the database says what the dossier says. */
export interface Plan {
  heading: "added" | "revised" | "unchanged";
  rounds: Changes<Round>;
  /** What all negotiations share of a party. */
  parties: Changes<PartyFields>;
  participations: Changes<Column>;
  /** Participations and issues that the file leaves out move behind those that it names. */
  movedParticipations: { rowId: number; columnOrder: number }[];
  issues: Changes<Issue & { rowOrder: number }>;
  movedIssues: { rowId: number; rowOrder: number }[];
  sources: Changes<Source>;
  addedPositions: DossierPosition[];
  corrections: Correction[];
  positions: EntryReport;
  /** The other negotiations whose pages show a party or source that changes, by row. */
  others: number[];
}

/** Compares a dossier with what is stored. `hash` is a position's content hash. The dossier must have passed `findRefusals`. */
export function planImport(dossier: Dossier, stored: Stored, hash: (position: DossierPosition) => string): Plan {
  const columns = dossier.parties.map((party, columnOrder) => ({ ...party, columnOrder }));
  const rows = dossier.issues.map((issue, rowOrder) => ({ ...issue, rowOrder }));
  const parties = compare(dossier.parties.map(partyFields), (party) => party.party, stored.parties, partyRecord);
  const sources = compare(dossier.sources, (source) => source.id, stored.sources, sourceRecord);
  return {
    heading: compareHeading(dossier, stored),
    rounds: compare(dossier.rounds, (round) => round.slug, stored.rounds, roundRecord),
    parties,
    participations: compare(columns, (party) => party.party, stored.participations, participationRecord),
    movedParticipations: behind(
      stored.participations,
      columns.map((column) => column.party),
      "columnOrder",
    ),
    issues: compare(rows, (issue) => issue.slug, stored.issues, issueRecord),
    movedIssues: behind(
      stored.issues,
      rows.map((row) => row.slug),
      "rowOrder",
    ),
    sources,
    ...comparePositions(dossier, stored, hash),
    others: othersOf(stored, parties, sources),
  };
}

/** Whether a plan writes anything at all. */
export function changesAnything(plan: Plan): boolean {
  const lists = [plan.rounds, plan.parties, plan.participations, plan.issues, plan.sources];
  return (
    plan.heading !== "unchanged" ||
    lists.some(({ added, revised }) => added.length + revised.length > 0) ||
    plan.addedPositions.length + plan.corrections.length > 0 ||
    plan.movedParticipations.length + plan.movedIssues.length > 0
  );
}

function compareHeading({ negotiation }: Dossier, stored: Stored): Plan["heading"] {
  if (stored.negotiation === null) return "added";
  const { title, summary } = stored.negotiation;
  return title === negotiation.title && summary === negotiation.summary ? "unchanged" : "revised";
}

function compare<T, S extends { rowId: number }>(
  entries: readonly T[],
  nameOf: (entry: T) => string,
  stored: ReadonlyMap<string, S>,
  record: (entry: T | S) => Json,
): Changes<T> {
  const added: T[] = [];
  const revised: Changes<T>["revised"] = [];
  for (const entry of entries) {
    const known = stored.get(nameOf(entry));
    if (known === undefined) added.push(entry);
    else if (canonicalJson(record(entry)) !== canonicalJson(record(known))) {
      revised.push({ rowId: known.rowId, value: entry });
    }
  }
  const named = new Set(entries.map(nameOf));
  const report = {
    added: added.map(nameOf),
    revised: revised.map(({ value }) => nameOf(value)),
    unchanged: entries.length - added.length - revised.length,
    notInFile: [...stored.keys()].filter((name) => !named.has(name)),
  };
  return { added, revised, report };
}

// What two entries are compared by: the same fields of both, whatever else a row holds.

const partyFields = ({ party, name, kind, code }: Participation): PartyFields => ({ party, name, kind, code });

const partyRecord = ({ name, kind, code }: PartyFields | StoredParty): Json => ({ name, kind, code });

const roundRecord = ({ title, place, date }: Round): Json => ({ title, place, date: date.edtf });

function participationRecord(entry: Column): Json {
  const { role, shortName, abbreviation, note, aliases, featured, columnOrder } = entry;
  const memberOf = [...entry.memberOf].sort();
  return { role, shortName, abbreviation, note, aliases, memberOf, featured, columnOrder };
}

function issueRecord({
  title,
  proposition,
  category,
  keywords,
  scale,
  featured,
  rowOrder,
}: Issue & { rowOrder: number }): Json {
  return { title, proposition, category, keywords, scale: scale && { ...scale }, featured, rowOrder };
}

/** Whether a stored source says something else than the one that the dossier names; false when it names none. */
export function sourceDiffers(stored: Source, named: Source | undefined): boolean {
  return named !== undefined && canonicalJson(sourceRecord(stored)) !== canonicalJson(sourceRecord(named));
}

function sourceRecord(source: Source): Json {
  const { type, title, containerTitle, publisher, authors, issued, url, language, grade, note } = source;
  return { type, title, containerTitle, publisher, authors, issued: issued?.edtf ?? null, url, language, grade, note };
}

/** The rows that a file leaves out, in their own order behind the rows that it names; only those that have to move. */
function behind<Field extends string, S extends { rowId: number } & Record<Field, number>>(
  stored: ReadonlyMap<string, S>,
  named: readonly string[],
  field: Field,
): ({ rowId: number } & Record<Field, number>)[] {
  const own = new Set(named);
  return [...stored]
    .filter(([name]) => !own.has(name))
    .sort(([, a], [, b]) => a[field] - b[field])
    .map(([, row], index) => ({ row, order: named.length + index }))
    .filter(({ row, order }) => row[field] !== order)
    .map(({ row, order }) => ({ rowId: row.rowId, [field]: order }) as { rowId: number } & Record<Field, number>);
}

function comparePositions({ positions }: Dossier, stored: Stored, hash: (position: DossierPosition) => string) {
  const addedPositions: DossierPosition[] = [];
  const corrections: Correction[] = [];
  for (const position of positions) {
    const known = stored.positions.get(position.id);
    if (known === undefined) addedPositions.push(position);
    else if (known.contentHash !== hash(position)) {
      corrections.push({ rowId: known.rowId, number: known.number + 1, position });
    }
  }
  const named = new Set(positions.map(({ id }) => id));
  const report: EntryReport = {
    added: addedPositions.map(({ id }) => id),
    revised: corrections.map(({ position }) => position.id),
    unchanged: positions.length - addedPositions.length - corrections.length,
    notInFile: [...stored.positions]
      .filter(([id, { state }]) => !named.has(id) && state !== "retracted")
      .map(([id]) => id),
  };
  return { addedPositions, corrections, positions: report };
}

function othersOf(stored: Stored, parties: Changes<PartyFields>, sources: Changes<Source>): number[] {
  const concerned = [
    ...parties.revised.flatMap(({ value }) => stored.parties.get(value.party)?.negotiations ?? []),
    ...sources.revised.flatMap(({ value }) => stored.sources.get(value.id)?.negotiations ?? []),
  ];
  return [...new Set(concerned)].filter((rowId) => rowId !== stored.negotiation?.rowId);
}
