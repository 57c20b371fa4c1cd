import { beforeAll, expect, test } from "vitest";
import { aCitation, aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { type Tx, transaction } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { appendLog } from "../log/append";
import { findPositionRecord } from "./queries";

const ID = "russia.ceasefire-first.2025-06-02";
const first = aPosition({
  statedOn: "2025-06-02",
  citations: [
    { ...aCitation(), exact: "first words", translation: { text: "the same", by: "TASS" } },
    { ...aCitation("reuters"), exact: "second words", prefix: "before", suffix: "after", locator: "p. 2" },
  ],
});
const corrected = { ...first, summary: "Says it otherwise.", speaker: "Its president" };

async function importAt(now: string, position = first, reason?: string) {
  const dossier = dossierOf(aRecord([position, aPosition({ statedOn: "2025-05-16", issue: "neutrality" })]));
  const result = await importDossier({ dossier, now: new Date(now), reason });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
}

async function positionRow(tx: Tx, key: string) {
  return tx.position.findFirstOrThrow({ where: { key }, include: { revisions: true } });
}

describeOnEachDatabase("the record of a position", () => {
  beforeAll(async () => {
    await importAt("2026-01-01T00:00:00Z");
    await importAt("2026-02-01T00:00:00Z", corrected, "The speaker was missing");
  });

  test("holds every revision, newest first, with who, when and why", async () => {
    const record = await findPositionRecord("talks", ID);
    const actor = { kind: "import", label: "dossier import" };
    expect(record).toMatchObject({
      id: ID,
      negotiation: { slug: "talks", title: "Talks" },
      participation: { party: "russia", shortName: "russia" },
      issue: { slug: "ceasefire-first", proposition: "The proposition of ceasefire-first." },
      retraction: null,
      shown: { number: 2, position: { summary: "Says it otherwise.", speaker: "Its president", revision: 2 } },
    });
    expect(record?.revisions.map(({ position, ...rest }) => ({ ...rest, summary: position?.summary }))).toEqual([
      {
        number: 2,
        kind: "correction",
        publishedAt: "2026-02-01T00:00:00.000Z",
        actor,
        publisher: null,
        reason: "The speaker was missing",
        summary: "Says it otherwise.",
      },
      {
        number: 1,
        kind: "original",
        publishedAt: "2026-01-01T00:00:00.000Z",
        actor,
        publisher: null,
        reason: null,
        summary: "Says so.",
      },
    ]);
    expect(record?.revisions.at(-1)?.position).toMatchObject({ ...first, sequence: expect.any(Number) });
    expect([...(record?.sources.keys() ?? [])].toSorted()).toEqual(["reuters", "tass"]);
  });

  test.each([
    ["talks", "russia.ceasefire-first.2025-06-03"],
    ["other", ID],
    ["", ""],
    ["talks", "\0"],
    ["talks\0", ID],
    ["talks", "ID' OR 1=1"],
    ["talks", "\uD800"],
    ["talks", "a".repeat(5_000)],
  ])("is absent for %j %j", async (negotiation, id) => {
    expect(await findPositionRecord(negotiation, id)).toBeNull();
  });

  test("does not show what was never published: neither a position nor a revision of a published one", async () => {
    await transaction(async (tx) => {
      const { id: _, revisions, publishedRevisionId: __, ...row } = await positionRow(tx, ID);
      await tx.position.create({ data: { ...row, key: "secret", state: "submitted" } });
      const newest = revisions.find(({ number }) => number === 2);
      if (!newest) throw new Error("no second revision");
      const { id: ___, ...values } = newest;
      const { id } = await tx.revision.create({ data: { ...values, number: 3 } });
      await tx.revisionBody.create({ data: { revisionId: id, summary: "Not yet reviewed" } });
    });
    expect(await findPositionRecord("talks", "secret")).toBeNull();
    const record = await findPositionRecord("talks", ID);
    expect(record?.revisions.map(({ number }) => number)).toEqual([2, 1]);
    expect(JSON.stringify(record)).not.toContain("Not yet reviewed");
  });

  test("keeps a retracted position, with the reason, the day and who did it", async () => {
    await transaction(async (tx) => {
      const { id, negotiationId } = await positionRow(tx, ID);
      const data = { state: "retracted", retractedReason: "It was another speech.", publishedRevisionId: null };
      await tx.position.update({ where: { id }, data });
      const actor = await tx.actor.create({ data: { kind: "user", label: "person-x7", commitment: "0".repeat(64) } });
      const at = new Date("2026-03-01T00:00:00Z");
      await appendLog(tx, [{ action: "retracted", positionId: id, negotiationId, actorId: actor.id, at }]);
    });
    expect(await findPositionRecord("talks", ID)).toMatchObject({
      retraction: {
        reason: "It was another speech.",
        at: "2026-03-01T00:00:00.000Z",
        // Nobody's name goes with this actor any more, and its label is no name.
        actor: { kind: "user", label: null },
      },
      shown: { number: 2, position: { summary: "Says it otherwise." } },
      revisions: [{ number: 2 }, { number: 1 }],
    });
  });
});
