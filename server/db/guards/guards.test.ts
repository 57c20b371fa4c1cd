import { beforeAll, expect, test } from "vitest";
import type { Tx } from "../database";
import { db, transaction } from "../db";
import { describeOnEachDatabase } from "../test-databases";
import { type RecordedIds, recordPublishedPosition, VALID } from "../test-records";

type Attempt = (tx: Tx, ids: RecordedIds) => Promise<unknown>;

const IMMUTABLE = ["Revision", "RevisionBody", "Citation", "Snapshot", "LogEntry"];

const REFUSED: [what: string, because: RegExp, attempt: Attempt][] = [
  [
    "an unknown kind of party",
    /Party.kind/,
    (tx) => tx.party.create({ data: { ...VALID.party, slug: "a", kind: "planet" } }),
  ],
  [
    "an update to an unknown kind",
    /Party.kind/,
    (tx, { partyId }) => tx.party.update({ where: { id: partyId }, data: { kind: "planet" } }),
  ],
  [
    "an unknown role",
    /Participation.role/,
    (tx, { participationId }) => tx.participation.update({ where: { id: participationId }, data: { role: "king" } }),
  ],
  [
    "an unknown state",
    /Position.state/,
    (tx, ids) => tx.position.create({ data: { ...VALID.position, ...place(ids), key: "b", state: "lost" } }),
  ],
  ["an unknown kind of actor", /Actor.kind/, (tx) => tx.actor.create({ data: { kind: "ghost", label: "x" } })],
  [
    "an entry of the log that is not chained",
    /LogEntry.previousHash/,
    (tx, { actorId }) => tx.logEntry.create({ data: { ...VALID.logEntry, previousHash: null, actorId } }),
  ],
  [
    "another commitment of an actor",
    /Actor.commitment/,
    (tx, { actorId }) => tx.actor.update({ where: { id: actorId }, data: { commitment: "f".repeat(64) } }),
  ],
  ["an unknown kind of revision", /Revision.kind/, revision({ kind: "whim" })],
  ["an unknown stance", /Revision.stance/, revision({ stance: "loves" })],
  ["an unknown silence", /Revision.silence/, revision({ stance: null, silence: "asleep" })],
  ["an unknown attribution", /Revision.attribution/, revision({ attribution: "rumour" })],
  [
    "an unknown grade",
    /Source.grade/,
    (tx) => tx.source.create({ data: { ...VALID.source, key: "c", grade: "tertiary" } }),
  ],
  [
    "an unknown action",
    /LogEntry.action/,
    (tx, { actorId }) => tx.logEntry.create({ data: { ...VALID.logEntry, action: "slept", actorId } }),
  ],
  ["a stance beside a silence", /Revision.*one.*answer|exactly one/, revision({ silence: "declined" })],
  ["neither stance nor silence", /Revision.*one.*answer|exactly one/, revision({ stance: null })],
  ["days out of order", /Revision.*(days|in order)/, revision({ firstDay: "2025-06-03" })],
  ["a day of another shape", /Revision.*(days|in order)/, revision({ lastDay: "2025-6-2" })],
  [
    "a date without its days",
    /Source.*(days|in order)/,
    (tx) => tx.source.create({ data: { ...VALID.source, key: "d", issued: "2025" } }),
  ],
  [
    "days without a date",
    /Source.*(days|in order)/,
    (tx) => tx.source.create({ data: { ...VALID.source, key: "d", firstDay: "2025-01-01", lastDay: "2025-12-31" } }),
  ],
  ["a hash of another shape", /Revision.contentHash/, revision({ contentHash: "F".repeat(64) })],
  ["revision 0", /Revision.number/, revision({ number: 0 })],
  [
    "a blank title",
    /Negotiation.title/,
    (tx) => tx.negotiation.create({ data: { ...VALID.negotiation, slug: "e", title: " " } }),
  ],
  [
    "a slug in capitals",
    /Negotiation.slug/,
    (tx) => tx.negotiation.create({ data: { ...VALID.negotiation, slug: "E" } }),
  ],
  [
    "a slug with two hyphens",
    /Negotiation.slug/,
    (tx) => tx.negotiation.create({ data: { ...VALID.negotiation, slug: "e--e" } }),
  ],
  [
    "a slug that ends with a hyphen",
    /Negotiation.slug/,
    (tx) => tx.negotiation.create({ data: { ...VALID.negotiation, slug: "e-" } }),
  ],
  [
    "a blank quote",
    /Citation.exact/,
    (tx, ids) => tx.citation.create({ data: { ...VALID.citation, ...cited(ids), exact: "" } }),
  ],
  [
    "a translation by nobody",
    /Citation.*transla/,
    (tx, ids) => tx.citation.create({ data: { ...VALID.citation, ...cited(ids), translation: "So" } }),
  ],
  [
    "a translator of nothing",
    /Citation.*transla/,
    (tx, ids) => tx.citation.create({ data: { ...VALID.citation, ...cited(ids), translator: "Us" } }),
  ],
  [
    "one end of a scale",
    /Issue.*scale/,
    (tx, { issueId }) => tx.issue.update({ where: { id: issueId }, data: { scaleLow: "none" } }),
  ],
  [
    "publishing without a revision",
    /Position.*published/,
    (tx, { positionId }) => tx.position.update({ where: { id: positionId }, data: { publishedRevisionId: null } }),
  ],
  [
    "a revision without publishing",
    /Position.*published/,
    (tx, { positionId }) => tx.position.update({ where: { id: positionId }, data: { state: "submitted" } }),
  ],
  ["publishing another position's revision", /revision of that position/, publishAnothers],
  [
    "a retraction without a reason",
    /Position.*(reason)/,
    (tx, { positionId }) =>
      tx.position.update({ where: { id: positionId }, data: { state: "retracted", publishedRevisionId: null } }),
  ],
  [
    "a negotiation's version that falls",
    /Negotiation.version may only rise/,
    (tx, { negotiationId }) =>
      tx.negotiation.update({ where: { id: negotiationId }, data: { version: { decrement: 1 } } }),
  ],
  [
    "the site's version that falls",
    /Site.version may only rise/,
    (tx) => tx.site.update({ where: { id: 1 }, data: { version: 0 } }),
  ],
  ["a second site", /Site.*(one.row)/, (tx) => tx.site.create({ data: { id: 2 } })],
  [
    "a party in itself",
    /Membership.*itself/,
    (tx, ids) =>
      tx.membership.create({
        data: { negotiationId: ids.negotiationId, memberId: ids.participationId, coalitionId: ids.participationId },
      }),
  ],
  [
    "a position in another negotiation than its issue",
    /constraint|foreign key/i,
    (tx, ids) => tx.position.update({ where: { id: ids.positionId }, data: { negotiationId: 999_999 } }),
  ],
];

describeOnEachDatabase("guards", (database, kind) => {
  let ids: RecordedIds;
  beforeAll(async () => {
    ids = await transaction((tx) => recordPublishedPosition(tx, "first"));
    await transaction((tx) => recordPublishedPosition(tx, "second"));
  });

  test.each(IMMUTABLE)("%s refuses UPDATE and DELETE", async (table) => {
    const column = table === "RevisionBody" ? "revisionId" : "id";
    const update = db.$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = "${column}"`);
    await expect(update).rejects.toThrow(`${table} is immutable`);
    await expect(db.$executeRawUnsafe(`DELETE FROM "${table}"`)).rejects.toThrow(`${table} is immutable`);
    expect((await database().readRaw(`SELECT 1 FROM "${table}"`)).length).toBe(2);
  });

  if (kind === "postgresql")
    test.each(IMMUTABLE)("%s refuses TRUNCATE", async (table) => {
      await expect(db.$executeRawUnsafe(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow("is immutable");
    });

  if (kind === "sqlite")
    test("INSERT OR REPLACE does not remove a row past its guard", async () => {
      const replace = db.$executeRawUnsafe(
        `INSERT OR REPLACE INTO "RevisionBody" ("revisionId", "summary") VALUES (${ids.revisionId}, 'Other words')`,
      );
      await expect(replace).rejects.toThrow("RevisionBody is immutable");
    });

  test.each(REFUSED)("refused: %s", async (_, because, attempt) => {
    const attempted = transaction((tx) => attempt(tx, ids));
    await expect(attempted).rejects.toThrow(because);
  });

  test("a retraction with its reason, and a publication again, are accepted", async () => {
    const { positionId, revisionId } = ids;
    const retracted = { state: "retracted", publishedRevisionId: null, retractedReason: "Wrong party" };
    await db.position.update({ where: { id: positionId }, data: retracted });
    const published = { state: "published", publishedRevisionId: revisionId };
    await db.position.update({ where: { id: positionId }, data: published });
  });
});

function place({ negotiationId, participationId, issueId }: RecordedIds) {
  return { negotiationId, participationId, issueId };
}

function cited({ revisionId, sourceId }: RecordedIds) {
  return { revisionId, sourceId, ordinal: 2 };
}

type RevisionRow = { [Column in keyof typeof VALID.revision]?: unknown };

/** An attempt to record a second revision that differs from a valid one as given. */
function revision(change: RevisionRow & { silence?: string }): Attempt {
  return (tx, { positionId, actorId }) =>
    tx.revision.create({ data: Object.assign({ ...VALID.revision, number: 2, positionId, actorId }, change) });
}

async function publishAnothers(tx: Tx, { positionId }: RecordedIds) {
  const other = await tx.revision.findFirstOrThrow({ where: { positionId: { not: positionId } } });
  await tx.position.update({
    where: { id: other.positionId },
    data: { state: "submitted", publishedRevisionId: null },
  });
  return tx.position.update({ where: { id: positionId }, data: { publishedRevisionId: other.id } });
}
