import { appendLog } from "../log/append";
import type { Tx } from "./database";

const DAY = "2025-06-02";
const AT = new Date("2025-06-02T10:00:00Z");

/** Valid rows of every table, for tests of what the database itself refuses. Each test changes the one thing it is about. */
export const VALID = {
  negotiation: { slug: "talks", title: "Talks", summary: "What they are about", changedAt: AT },
  party: { slug: "party", name: "Party", kind: "state" },
  source: { key: "source", type: "webpage", title: "Source", language: "en" },
  actor: { kind: "import", label: "test", commitment: "0".repeat(64) },
  round: { slug: "round", title: "Round", date: DAY, firstDay: DAY, lastDay: DAY },
  participation: { role: "principal", shortName: "Party", abbreviation: "P", columnOrder: 1 },
  issue: { slug: "issue", title: "Issue", proposition: "It shall be so", category: "Category", rowOrder: 1 },
  position: { key: "party.issue.2025-06-02", state: "submitted" },
  revision: {
    number: 1,
    kind: "original",
    stance: "supports",
    statedOn: DAY,
    firstDay: DAY,
    lastDay: DAY,
    attribution: "on-record",
    contentHash: "0".repeat(64),
    recordedAt: AT,
  },
  body: { summary: "It supports it" },
  citation: { ordinal: 1, exact: "We support it", language: "en" },
  snapshot: { text: "We support it.", sha256: "0".repeat(64), takenAt: AT },
  logEntry: { action: "published", at: AT, previousHash: "1".repeat(64), hash: "2".repeat(64) },
} as const;

/** The ids of what {@link recordPublishedPosition} recorded. */
export interface RecordedIds {
  negotiationId: number;
  partyId: number;
  participationId: number;
  issueId: number;
  positionId: number;
  revisionId: number;
  citationId: number;
  sourceId: number;
  actorId: number;
  snapshotId: number;
  logEntryId: number;
}

/** Records one published position with all that it rests on; every slug and key ends with `name`. */
export async function recordPublishedPosition(tx: Tx, name: string): Promise<RecordedIds> {
  const own = (text: string) => `${text}-${name}`;
  const { id: negotiationId } = await tx.negotiation.create({ data: { ...VALID.negotiation, slug: own("talks") } });
  const { id: partyId } = await tx.party.create({ data: { ...VALID.party, slug: own("party") } });
  const { id: sourceId } = await tx.source.create({ data: { ...VALID.source, key: own("source") } });
  const { id: actorId } = await tx.actor.create({ data: { ...VALID.actor, label: own("test") } });
  const { id: participationId } = await tx.participation.create({
    data: { ...VALID.participation, negotiationId, partyId },
  });
  const { id: issueId } = await tx.issue.create({ data: { ...VALID.issue, negotiationId } });
  const { id: positionId } = await tx.position.create({
    data: { ...VALID.position, negotiationId, participationId, issueId },
  });
  const { id: revisionId } = await tx.revision.create({ data: { ...VALID.revision, positionId, actorId } });
  await tx.revisionBody.create({ data: { ...VALID.body, revisionId } });
  const { id: citationId } = await tx.citation.create({ data: { ...VALID.citation, revisionId, sourceId } });
  await tx.position.update({
    where: { id: positionId },
    data: { state: "published", publishedRevisionId: revisionId },
  });
  const { id: snapshotId } = await tx.snapshot.create({ data: { ...VALID.snapshot, sourceId } });
  const at = VALID.logEntry.at;
  await appendLog(tx, [{ action: "published", at, negotiationId, positionId, revisionId, actorId }]);
  const { id: logEntryId } = await tx.logEntry.findFirstOrThrow({ where: { revisionId } });
  return {
    negotiationId,
    partyId,
    participationId,
    issueId,
    positionId,
    revisionId,
    citationId,
    sourceId,
    actorId,
    snapshotId,
    logEntryId,
  };
}
