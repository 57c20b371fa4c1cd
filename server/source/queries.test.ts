import { beforeAll, expect, test } from "vitest";
import { groupByYear } from "@/domain/citation/catalogue";
import { aCitation, aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { db, transaction } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { raiseVersion } from "../db/versions";
import { importDossier } from "../dossier/commands";
import { sha256 } from "../log/hash";
import { findSource, listSources } from "./queries";

const now = new Date("2026-01-01T00:00:00Z");
const first = aPosition({
  statedOn: "2025-06-02",
  citations: [
    { ...aCitation(), exact: "first words" },
    { ...aCitation(), exact: "second words" },
  ],
});
const second = aPosition({ statedOn: "2025-06-03", citations: [aCitation(), aCitation("reuters")] });

async function mustImport(slug: string, title: string, positions: readonly (typeof first)[]) {
  const result = await importDossier({ dossier: dossierOf(aRecord(positions, { slug, title })), now });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
}

const retract = (key: string) =>
  transaction(async (tx) => {
    const { id, negotiationId } = await tx.position.findFirstOrThrow({ where: { key } });
    await raiseVersion(tx, [negotiationId], now);
    const data = { state: "retracted", retractedReason: "It was wrong.", publishedRevisionId: null };
    await tx.position.update({ where: { id }, data });
  });

/** Records what became of the quotes with these words. */
async function check(exact: string, results: readonly string[]) {
  const citations = await db.citation.findMany({ where: { exact }, orderBy: { id: "asc" } });
  const { id: snapshotId } = await db.snapshot.create({
    data: { sourceId: citations[0]?.sourceId ?? 0, text: exact, sha256: sha256(exact), takenAt: now },
  });
  for (const [index, result] of results.entries()) {
    const citationId = citations[index]?.id ?? 0;
    await db.quoteCheck.create({ data: { citationId, snapshotId, result, checkedAt: now } });
  }
}

describeOnEachDatabase("sources", () => {
  beforeAll(async () => {
    await mustImport("talks", "Talks", [first, second]);
    await mustImport("other-talks", "Other talks", [first]);
  });

  test("are listed with how many positions rest on each, and where", async () => {
    await check("first words", ["normalised", "absent"]);
    await check("second words", ["near"]);
    const none = { all: 0, found: 0, near: 0, absent: 0, unchecked: 0 };
    const list = (await listSources()).map(({ source, ...rest }) => ({ ...rest, id: source.id }));
    expect(list.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
      {
        id: "reuters",
        positions: 1,
        quotes: { ...none, all: 1, unchecked: 1 },
        negotiations: [{ slug: "talks", title: "Talks" }],
      },
      {
        id: "tass",
        positions: 3,
        quotes: { ...none, all: 5, found: 1, near: 1, absent: 1, unchecked: 2 },
        negotiations: [
          { slug: "other-talks", title: "Other talks" },
          { slug: "talks", title: "Talks" },
        ],
      },
    ]);
    expect(groupByYear(await listSources())).toHaveLength(1);
  });

  test("have a record each, with the negotiations that rest on them", async () => {
    expect(await findSource("tass")).toMatchObject({
      source: { id: "tass", title: "tass", type: "article-newspaper", url: "https://example.org/tass" },
      snapshots: [{ takenAt: now.toISOString() }, { takenAt: now.toISOString() }],
      negotiations: [{ slug: "other-talks" }, { slug: "talks" }],
    });
  });

  test.each(["nowhere", "", "\0", "TASS", "tass' --", "\uD800", "a".repeat(5_000)])("are absent for %j", async (id) => {
    expect(await findSource(id)).toBeNull();
  });

  test("leave the list with the last position that rests on them, and keep their page", async () => {
    await retract(second.id);
    expect((await listSources()).map(({ source, positions }) => [source.id, positions])).toEqual([["tass", 2]]);
    expect(await findSource("reuters")).toMatchObject({ source: { id: "reuters" }, negotiations: [] });
  });

  test("that only an unpublished record cites are not shown", async () => {
    await transaction(async (tx) => {
      const { id: sourceId } = await tx.source.create({
        data: { key: "leak", type: "webpage", title: "Leak", language: "en" },
      });
      const { id: _, ...published } = await tx.revision.findFirstOrThrow({ where: { position: { key: first.id } } });
      const revision = await tx.revision.create({ data: { ...published, number: 9 } });
      await tx.citation.create({
        data: { revisionId: revision.id, sourceId, ordinal: 1, exact: "secret", language: "en" },
      });
    });
    expect(await findSource("leak")).toBeNull();
  });
});
