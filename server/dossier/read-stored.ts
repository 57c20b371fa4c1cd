import { z } from "zod";
import type { Dossier } from "@/domain/dossier/dossier";
import { sourceDiffers } from "@/domain/dossier/plan";
import type { Stored, StoredPosition, StoredSource } from "@/domain/dossier/stored";
import { PARTY_KINDS, ROLES } from "@/domain/matrix/record";
import { POSITION_STATES } from "@/domain/position/state";
import type { Tx } from "../db/db";
import { findByFormerSlug } from "../negotiation/former-slugs";
import { toSource } from "../negotiation/load-negotiation";
import { chunks } from "./chunks";

const strings = z.array(z.string());
const partyKind = z.enum(PARTY_KINDS);
const role = z.enum(ROLES);
const positionState = z.enum(POSITION_STATES);

/** Reads what a dossier has to be compared with. */
export async function readStored(tx: Tx, dossier: Dossier): Promise<Stored> {
  const negotiation = await findNamed(tx, dossier.negotiation.slug);
  const negotiationId = negotiation?.id ?? null;
  const participations = await readParticipations(tx, negotiationId);
  const issues = await readIssues(tx, negotiationId);
  const partyOf = new Map([...participations].map(([party, { rowId }]) => [rowId, party]));
  const issueOf = new Map([...issues].map(([slug, { rowId }]) => [rowId, slug]));
  const slugs = await tx.negotiation.findMany({ select: { id: true, slug: true } });
  return {
    negotiation: negotiation && { rowId: negotiation.id, title: negotiation.title, summary: negotiation.summary },
    slugs: new Map(slugs.map(({ id, slug }) => [id, slug])),
    rounds: await readRounds(tx, negotiationId),
    participations,
    issues,
    positions: await readPositions(tx, negotiationId, partyOf, issueOf),
    parties: await readParties(tx, dossier),
    sources: await readSources(tx, dossier, negotiationId),
  };
}

/** The negotiation that a dossier names, also by a slug that it had when the dossier was written. */
async function findNamed(tx: Tx, slug: string) {
  const named = await tx.negotiation.findUnique({ where: { slug } });
  if (named !== null) return named;
  const renamed = await findByFormerSlug(tx, slug);
  return renamed && tx.negotiation.findUnique({ where: { id: renamed.id } });
}

async function readRounds(tx: Tx, negotiationId: number | null): Promise<Stored["rounds"]> {
  if (negotiationId === null) return new Map();
  const rows = await tx.round.findMany({ where: { negotiationId }, orderBy: { id: "asc" } });
  return new Map(
    rows.map(({ id, slug, title, place, date, firstDay, lastDay }) => [
      slug,
      { rowId: id, slug, title, place, date: { edtf: date, firstDay, lastDay } },
    ]),
  );
}

async function readParticipations(tx: Tx, negotiationId: number | null): Promise<Stored["participations"]> {
  if (negotiationId === null) return new Map();
  const rows = await tx.participation.findMany({
    where: { negotiationId },
    orderBy: { columnOrder: "asc" },
    include: { party: true, memberOf: { select: { coalition: { select: { party: { select: { slug: true } } } } } } },
  });
  return new Map(
    rows.map(({ id, party, shortName, abbreviation, note, columnOrder, featured, ...row }) => [
      party.slug,
      {
        rowId: id,
        party: party.slug,
        name: party.name,
        kind: partyKind.parse(party.kind),
        code: party.code,
        role: role.parse(row.role),
        aliases: strings.parse(row.aliases),
        memberOf: row.memberOf.map(({ coalition }) => coalition.party.slug),
        ...{ shortName, abbreviation, note, columnOrder, featured },
      },
    ]),
  );
}

async function readIssues(tx: Tx, negotiationId: number | null): Promise<Stored["issues"]> {
  if (negotiationId === null) return new Map();
  const rows = await tx.issue.findMany({ where: { negotiationId }, orderBy: { rowOrder: "asc" } });
  return new Map(
    rows.map(({ id, slug, title, proposition, category, keywords, scaleLow, scaleHigh, rowOrder, featured }) => [
      slug,
      {
        rowId: id,
        keywords: strings.parse(keywords),
        scale: scaleLow !== null && scaleHigh !== null ? { low: scaleLow, high: scaleHigh } : null,
        ...{ slug, title, proposition, category, rowOrder, featured },
      },
    ]),
  );
}

async function readPositions(
  tx: Tx,
  negotiationId: number | null,
  partyOf: ReadonlyMap<number, string>,
  issueOf: ReadonlyMap<number, string>,
): Promise<Stored["positions"]> {
  if (negotiationId === null) return new Map();
  const rows = await tx.position.findMany({
    where: { negotiationId },
    orderBy: { id: "asc" },
    include: { publishedRevision: { select: { contentHash: true } } },
  });
  const newest = await tx.revision.groupBy({
    by: ["positionId"],
    where: { position: { negotiationId } },
    _max: { number: true },
  });
  const waiting = await tx.review.findMany({
    where: { state: { in: ["in-review", "changes-requested"] }, revision: { position: { negotiationId } } },
    select: { revision: { select: { positionId: true } } },
  });
  const waits = new Set(waiting.map(({ revision }) => revision.positionId));
  const numbers = new Map(newest.map(({ positionId, _max }) => [positionId, _max.number ?? 0]));
  return new Map(
    rows.map((row): [string, StoredPosition] => [
      row.key,
      {
        rowId: row.id,
        party: partyOf.get(row.participationId) ?? "",
        issue: issueOf.get(row.issueId) ?? "",
        state: positionState.parse(row.state),
        contentHash: row.publishedRevision?.contentHash ?? null,
        number: numbers.get(row.id) ?? 0,
        retractedReason: row.retractedReason,
        waits: waits.has(row.id),
      },
    ]),
  );
}

async function readParties(tx: Tx, { parties }: Dossier): Promise<Stored["parties"]> {
  const found = new Map<string, Stored["parties"] extends ReadonlyMap<string, infer Party> ? Party : never>();
  for (const part of chunks(parties)) {
    const rows = await tx.party.findMany({
      where: { slug: { in: part.map(({ party }) => party) } },
      include: { participations: { select: { negotiationId: true } } },
    });
    for (const { id, slug, name, kind, code, participations } of rows) {
      const negotiations = participations.map(({ negotiationId }) => negotiationId);
      found.set(slug, { rowId: id, name, kind: partyKind.parse(kind), code, negotiations });
    }
  }
  return found;
}

/** The sources that the dossier names, and those that its negotiation cites besides: a report names them as left out. */
async function readSources(tx: Tx, { sources }: Dossier, negotiationId: number | null): Promise<Stored["sources"]> {
  const named = new Map(sources.map((source) => [source.id, source]));
  const found = new Map<string, StoredSource>();
  const keep = (rows: readonly Parameters<typeof toSource>[0][]) => {
    for (const row of rows) found.set(row.key, { ...toSource(row), rowId: row.id, negotiations: [] });
  };
  for (const part of chunks(sources)) {
    keep(await tx.source.findMany({ where: { key: { in: part.map(({ id }) => id) } } }));
  }
  if (negotiationId !== null) {
    const cited = { citations: { some: { revision: { publishedOf: { negotiationId } } } } };
    keep(await tx.source.findMany({ where: cited, orderBy: { id: "asc" } }));
  }
  const changed = [...found.values()].filter((source) => sourceDiffers(source, named.get(source.id)));
  return withNegotiations(tx, found, changed);
}

/** Adds to the sources that change the negotiations that cite them; the others need none. */
async function withNegotiations(
  tx: Tx,
  found: Map<string, StoredSource>,
  changed: readonly StoredSource[],
): Promise<Stored["sources"]> {
  for (const part of chunks(changed)) {
    const rows = await tx.citation.findMany({
      where: { sourceId: { in: part.map(({ rowId }) => rowId) } },
      select: {
        source: { select: { key: true } },
        revision: { select: { position: { select: { negotiationId: true } } } },
      },
    });
    for (const { source, revision } of rows) {
      const known = found.get(source.key);
      const negotiations = new Set([...(known?.negotiations ?? []), revision.position.negotiationId]);
      if (known) found.set(source.key, { ...known, negotiations: [...negotiations] });
    }
  }
  return found;
}
