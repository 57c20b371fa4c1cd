import { z } from "zod";
import type { Citation, Source } from "@/domain/citation/citation";
import type { EdtfDate } from "@/domain/date/edtf";
import { sharedDates } from "@/domain/date/shared-dates";
import { type NegotiationRecord, PARTY_KINDS, type Participation, ROLES } from "@/domain/matrix/record";
import { ATTRIBUTIONS, type Position } from "@/domain/position/position";
import { compareRecency } from "@/domain/position/recency";
import { type Answer, SILENCES, STANCES } from "@/domain/stance/stance";
import type { Db, Tx } from "../db/db";
import { loadProvenance } from "./load-provenance";

const strings = z.array(z.string());
const kind = z.enum(PARTY_KINDS);
const role = z.enum(ROLES);
const attribution = z.enum(ATTRIBUTIONS);
const stance = z.enum(STANCES);
const silence = z.enum(SILENCES);
const grade = z.enum(["primary", "secondary"]).nullable();

/**
 * Reads the published record of a negotiation from the database; null when there is none of that slug.
 * It reads in several queries: outside a transaction, the caller compares the version afterwards (see `findNegotiation`).
 */
export async function loadNegotiation(db: Db | Tx, slug: string): Promise<NegotiationRecord | null> {
  const negotiation = await db.negotiation.findUnique({ where: { slug } });
  if (negotiation === null) return null;
  const where = { negotiationId: negotiation.id };
  const [rounds, issues, participations, positions, provenance] = await Promise.all([
    db.round.findMany({ where, orderBy: [{ firstDay: "asc" }, { id: "asc" }] }),
    db.issue.findMany({ where, orderBy: { rowOrder: "asc" } }),
    db.participation.findMany({
      where,
      orderBy: { columnOrder: "asc" },
      include: { party: true, memberOf: { select: { coalition: { select: { party: { select: { slug: true } } } } } } },
    }),
    listPublished(db, negotiation.id),
    loadProvenance(db, negotiation.id),
  ]);
  const sources = await listCited(db, positions);
  const shared = sharedDates();
  const issueSlug = new Map(issues.map((issue) => [issue.id, issue.slug]));
  const partySlug = new Map(participations.map((participation) => [participation.id, participation.party.slug]));

  return {
    slug,
    title: negotiation.title,
    summary: negotiation.summary,
    version: negotiation.version,
    changedAt: negotiation.changedAt.toISOString(),
    rounds: rounds.map((round) => ({
      slug: round.slug,
      title: round.title,
      place: round.place,
      date: { edtf: round.date, firstDay: round.firstDay, lastDay: round.lastDay },
    })),
    issues: issues.map((issue) => ({
      slug: issue.slug,
      title: issue.title,
      proposition: issue.proposition,
      category: issue.category,
      keywords: strings.parse(issue.keywords),
      scale: issue.scaleLow && issue.scaleHigh ? { low: issue.scaleLow, high: issue.scaleHigh } : null,
      featured: issue.featured,
    })),
    participations: participations.map(
      (row): Participation => ({
        party: row.party.slug,
        name: row.party.name,
        kind: kind.parse(row.party.kind),
        code: row.party.code,
        role: role.parse(row.role),
        shortName: row.shortName,
        abbreviation: row.abbreviation,
        note: row.note,
        aliases: strings.parse(row.aliases),
        memberOf: row.memberOf.map(({ coalition }) => coalition.party.slug),
        featured: row.featured,
      }),
    ),
    positions: positions
      .map((row) => toPosition(row, known(issueSlug, row.issueId), known(partySlug, row.participationId)))
      .map((position) => ({ ...position, statedOn: shared(position.statedOn) }))
      .sort(compareRecency),
    sources: new Map(sources.map((row) => [row.key, toSource(row)])),
    provenance: new Map(
      positions.flatMap(({ key, publishedRevision }) =>
        publishedRevision ? [[key, provenance(publishedRevision)]] : [],
      ),
    ),
    withheld: [],
  };
}

function known(slugs: ReadonlyMap<number, string>, id: number): string {
  const slug = slugs.get(id);
  if (slug === undefined) throw new Error(`Row ${id} is referred to but was not loaded`);
  return slug;
}

function listPublished(db: Db | Tx, negotiationId: number) {
  return db.position.findMany({
    where: { negotiationId, state: "published" },
    orderBy: { id: "asc" },
    select: {
      id: true,
      key: true,
      issueId: true,
      participationId: true,
      publishedRevision: {
        include: {
          body: true,
          // Sorted below: what is asked for in an order, the client asks for in one query, and SQLite limits its values.
          citations: { include: { source: { select: { key: true } } } },
        },
      },
    },
  });
}

/** By their ids: asked which sources have such citations, SQLite looks through all sources that there are. */
async function listCited(db: Db | Tx, positions: readonly PublishedRow[]) {
  const cited = positions.flatMap(({ publishedRevision }) => publishedRevision?.citations ?? []);
  const ids = [...new Set(cited.map(({ sourceId }) => sourceId))];
  // Sorted here, as what is asked for in an order is asked for in one query.
  const sources = await db.source.findMany({ where: { id: { in: ids } } });
  return sources.sort((a, b) => a.id - b.id);
}

type PublishedRow = Awaited<ReturnType<typeof listPublished>>[number];
type RevisionRow = NonNullable<PublishedRow["publishedRevision"]>;
type SourceRow = Awaited<ReturnType<typeof listCited>>[number];

function toPosition({ id, key, publishedRevision: revision }: PublishedRow, issue: string, party: string): Position {
  const position = revision && toStatement(revision, { id: key, sequence: id, issue, party });
  // The guards hold both: a published position has a published revision, and only a legal removal takes a body.
  if (!position) throw new Error(`Position ${key} is published without a readable revision`);
  return position;
}

/** What a position says by one of its revisions; null when a legal removal has taken or hidden the revision's words. */
export function toStatement(
  revision: RevisionRow & { removal?: object | null },
  identity: Pick<Position, "id" | "sequence" | "issue" | "party">,
): Position | null {
  if (revision.body === null || revision.removal) return null;
  return {
    ...identity,
    answer: toAnswer(revision),
    redLine: revision.redLine,
    termsChanged: revision.termsChanged,
    statedOn: { edtf: revision.statedOn, firstDay: revision.firstDay, lastDay: revision.lastDay },
    summary: revision.body.summary,
    conditions: revision.body.conditions,
    attribution: attribution.parse(revision.attribution),
    speaker: revision.body.speaker,
    citations: revision.citations.toSorted((a, b) => a.ordinal - b.ordinal).map(toCitation),
    revision: revision.number,
  };
}

function toAnswer(row: { stance: string | null; silence: string | null }): Answer {
  return row.stance === null
    ? { kind: "silence", silence: silence.parse(row.silence) }
    : { kind: "stance", stance: stance.parse(row.stance) };
}

function toCitation(row: RevisionRow["citations"][number]): Citation {
  return {
    source: row.source.key,
    exact: row.exact,
    prefix: row.prefix,
    suffix: row.suffix,
    language: row.language,
    translation: row.translation && row.translator ? { text: row.translation, by: row.translator } : null,
    locator: row.locator,
  };
}

/** A source from its row. */
export function toSource(row: SourceRow): Source {
  return {
    id: row.key,
    type: row.type,
    title: row.title,
    containerTitle: row.containerTitle,
    publisher: row.publisher,
    authors: strings.parse(row.authors),
    issued: toDate(row.issued, row.firstDay, row.lastDay),
    url: row.url,
    language: row.language,
    grade: grade.parse(row.grade),
    note: row.note,
  };
}

function toDate(edtf: string | null, firstDay: string | null, lastDay: string | null): EdtfDate | null {
  return edtf && firstDay && lastDay ? { edtf, firstDay, lastDay } : null;
}
