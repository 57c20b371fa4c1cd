import { expect, test } from "vitest";
import { aCitation, aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { findNegotiation } from "./queries";

const ID = "russia.ceasefire-first.2025-06-02";
const first = aPosition({ statedOn: "2025-06-02", citations: [aCitation("tass"), aCitation("reuters")] });

async function importAt(now: string, position = first) {
  const result = await importDossier({
    dossier: dossierOf(aRecord([position])),
    now: new Date(now),
    reason: "It erred",
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
}

/** What readers get, read anew: the version is raised as by any change that they could see. */
async function provenance() {
  await db.negotiation.update({ where: { slug: "talks" }, data: { version: { increment: 1 } } });
  return (await findNegotiation("talks"))?.provenance.get(ID);
}

describeOnEachDatabase("what stands behind a published revision", () => {
  test("imported and unchecked; then found in a stored copy; then corrected; then reviewed by its author alone", async () => {
    await importAt("2026-01-01T00:00:00Z");
    const imported = { review: "imported", override: null, corrected: null, checks: ["unchecked", "unchecked"] };
    const nowhere = { ...imported, findings: [null, null] };
    expect(await provenance()).toEqual(nowhere);

    const citation = await db.citation.findFirstOrThrow({ where: { source: { key: "reuters" } } });
    const snapshot = await db.snapshot.create({
      data: { sourceId: citation.sourceId, text: "we say so", sha256: "0".repeat(64), takenAt: new Date() },
    });
    const check = { citationId: citation.id, snapshotId: snapshot.id, result: "near", checkedAt: new Date() };
    await db.quoteCheck.create({ data: { ...check, passage: "we say no" } });
    expect(await provenance()).toEqual({
      ...imported,
      checks: ["unchecked", "near"],
      findings: [null, { storedAt: snapshot.takenAt.toISOString(), passage: "we say no" }],
    });

    await importAt("2026-02-01T00:00:00Z", { ...first, summary: "Says it otherwise." });
    const corrected = { kind: "correction", at: "2026-02-01T00:00:00.000Z" };
    expect(await provenance()).toMatchObject({ review: "imported", corrected });

    const { publishedRevisionId } = await db.position.findFirstOrThrow({ where: { key: ID } });
    const { actorId } = await recordPerson("reviewer", "rita");
    await db.review.create({
      data: {
        ...{ revisionId: publishedRevisionId ?? 0, state: "published", reviewerId: actorId, soleEditor: true },
        decidedAt: new Date("2026-03-01T00:00:00Z"),
        override: "The broadcast has no transcript",
      },
    });
    expect(await provenance()).toMatchObject({
      review: "sole-editor",
      override: "The broadcast has no transcript",
      // As it was published, not as it was reviewed.
      corrected,
    });
  });
});
