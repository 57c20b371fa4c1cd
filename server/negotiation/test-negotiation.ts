import type { NegotiationRecord } from "@/domain/matrix/record";
import type { Position } from "@/domain/position/position";
import type { Tx } from "../db/db";
import { raiseVersion } from "../db/versions";

const AT = new Date("2026-01-01T00:00:00Z");
const BATCH = 1_000;

/**
 * Records a negotiation as a test made it, every position published in its first revision by an import, and raises the
 * version as a command would. Parties and sources that exist already are shared. Gives back the negotiation's id.
 */
export async function recordNegotiation(tx: Tx, record: NegotiationRecord): Promise<number> {
  const { slug, title, summary } = record;
  const { id: negotiationId } = await tx.negotiation.create({ data: { slug, title, summary, changedAt: AT } });
  await recordParticipations(tx, negotiationId, record);
  await tx.issue.createMany({
    data: record.issues.map(({ scale, keywords, ...issue }, rowOrder) => ({
      ...issue,
      keywords: [...keywords],
      scaleLow: scale?.low,
      scaleHigh: scale?.high,
      rowOrder,
      negotiationId,
    })),
  });
  await recordSources(tx, record);
  await recordPositions(tx, negotiationId, record.positions);
  await raiseVersion(tx, [negotiationId], AT);
  return negotiationId;
}

async function recordParticipations(tx: Tx, negotiationId: number, { participations }: NegotiationRecord) {
  const ids = new Map<string, number>();
  for (const [columnOrder, { party, name, kind, code, memberOf: _, aliases, ...rest }] of participations.entries()) {
    const shared = await tx.party.findUnique({ where: { slug: party } });
    const { id: partyId } = shared ?? (await tx.party.create({ data: { slug: party, name, kind, code } }));
    const data = { ...rest, aliases: [...aliases], columnOrder, negotiationId, partyId };
    ids.set(party, (await tx.participation.create({ data })).id);
  }
  const idOf = (party: string) => ids.get(party) ?? Number.NaN;
  await tx.membership.createMany({
    data: participations.flatMap(({ party, memberOf }) =>
      memberOf.map((coalition) => ({ negotiationId, memberId: idOf(party), coalitionId: idOf(coalition) })),
    ),
  });
}

async function recordSources(tx: Tx, { sources }: NegotiationRecord) {
  const known = await tx.source.findMany({ where: { key: { in: [...sources.keys()] } }, select: { key: true } });
  const shared = new Set(known.map(({ key }) => key));
  await tx.source.createMany({
    data: [...sources.values()]
      .filter(({ id }) => !shared.has(id))
      .map(({ id: key, authors, issued, ...rest }) => ({
        ...rest,
        key,
        authors: [...authors],
        issued: issued?.edtf,
        firstDay: issued?.firstDay,
        lastDay: issued?.lastDay,
      })),
  });
}

async function recordPositions(tx: Tx, negotiationId: number, positions: readonly Position[]) {
  const issues = await tx.issue.findMany({ where: { negotiationId }, select: { id: true, slug: true } });
  const parties = await tx.participation.findMany({
    where: { negotiationId },
    select: { id: true, party: { select: { slug: true } } },
  });
  const sources = await tx.source.findMany({ select: { id: true, key: true } });
  const issueId = new Map(issues.map(({ id, slug }) => [slug, id]));
  const participationId = new Map(parties.map(({ id, party }) => [party.slug, id]));
  const sourceId = new Map(sources.map(({ id, key }) => [key, id]));
  const actorWhere = { kind_label: { kind: "import", label: "dossier import" } };
  const actor = await tx.actor.upsert({ where: actorWhere, create: actorWhere.kind_label, update: {} });

  const inOrder = positions.toSorted((a, b) => a.sequence - b.sequence);
  for (let start = 0; start < inOrder.length; start += BATCH) {
    const batch = inOrder.slice(start, start + BATCH);
    const rows = await tx.position.createManyAndReturn({
      data: batch.map(({ id: key, issue, party }) => ({
        negotiationId,
        key,
        issueId: known(issueId, issue),
        participationId: known(participationId, party),
        state: "submitted",
      })),
      select: { id: true, key: true },
    });
    const positionId = new Map(rows.map(({ id, key }) => [key, id]));
    const revisions = await tx.revision.createManyAndReturn({
      data: batch.map((position) => revisionRow(position, known(positionId, position.id), actor.id)),
      select: { id: true, positionId: true },
    });
    const revisionId = new Map(revisions.map((row) => [row.positionId, row.id]));
    const ofPosition = (id: string) => known(revisionId, known(positionId, id));
    await tx.revisionBody.createMany({
      data: batch.map(({ id, summary, conditions, speaker }) => ({
        revisionId: ofPosition(id),
        summary,
        conditions,
        speaker,
      })),
    });
    await tx.citation.createMany({
      data: batch.flatMap(({ id, citations }) =>
        citations.map(({ source, translation, ...citation }, ordinal) => ({
          ...citation,
          revisionId: ofPosition(id),
          sourceId: known(sourceId, source),
          ordinal,
          translation: translation?.text,
          translator: translation?.by,
        })),
      ),
    });
    for (const { id } of batch) {
      const data = { state: "published", publishedRevisionId: ofPosition(id) };
      await tx.position.update({ where: { id: known(positionId, id) }, data });
    }
    await tx.logEntry.createMany({
      data: batch.map(({ id }) => ({
        action: "published",
        negotiationId,
        positionId: known(positionId, id),
        revisionId: ofPosition(id),
        actorId: actor.id,
        at: AT,
      })),
    });
  }
}

function revisionRow({ answer, ...position }: Position, positionId: number, actorId: number) {
  return {
    positionId,
    actorId,
    number: 1,
    kind: "original",
    stance: answer.kind === "stance" ? answer.stance : null,
    silence: answer.kind === "silence" ? answer.silence : null,
    redLine: position.redLine,
    termsChanged: position.termsChanged,
    statedOn: position.statedOn.edtf,
    firstDay: position.statedOn.firstDay,
    lastDay: position.statedOn.lastDay,
    attribution: position.attribution,
    contentHash: "0".repeat(64),
    recordedAt: AT,
  };
}

function known<K, V>(ids: ReadonlyMap<K, V>, key: K): V {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`${key} is referred to but was not recorded`);
  return id;
}
