import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Dossier } from "@/domain/dossier/dossier";
import { readDossier } from "@/domain/dossier/read-dossier";
import { transaction } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { raiseVersion } from "../db/versions";
import { importDossier } from "../dossier/commands";
import { findNegotiation, listNegotiations } from "./queries";

const now = new Date("2026-01-01T00:00:00Z");

function seed(name: string): Dossier {
  const result = readDossier(readFileSync(`seeds/${name}.yaml`));
  if (!result.ok) throw new Error(`seeds/${name}.yaml is not a dossier`);
  return result.dossier;
}

async function mustImport(dossier: Dossier, at = now) {
  const result = await importDossier({ dossier, now: at });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
}

describeOnEachDatabase("a negotiation's published record", (database) => {
  const talks = seed("russia-ukraine");
  beforeAll(() => mustImport(talks));

  test("holds what the dossier holds", async () => {
    const record = await findNegotiation("russia-ukraine");
    expect(record).toMatchObject({ title: talks.negotiation.title, version: 1 });
    expect(record?.positions).toHaveLength(173);
    expect(record?.participations.slice(0, 3).map(({ party }) => party)).toEqual([
      "russia",
      "ukraine",
      "united-states",
    ]);
    expect(record?.issues.map(({ slug }) => slug)).toEqual(talks.issues.map(({ slug }) => slug));
    expect(record?.sources.size).toBe(74);
    expect(record?.rounds).toHaveLength(15);
    const germany = record?.participations.find(({ party }) => party === "germany");
    expect(germany?.memberOf.toSorted()).toEqual(["coalition-of-the-willing", "e3", "eu", "nato"]);
    const rejection = record?.positions.find(({ id }) => id === "ukraine.permanent-neutrality.2025-06-02");
    expect(rejection).toMatchObject({
      answer: { kind: "stance", stance: "rejects" },
      statedOn: { firstDay: "2025-06-02", lastDay: "2025-06-02" },
      citations: [{ exact: "Ukraine does not undertake obligations to be neutral", source: "liga-uamemo-2025-06" }],
    });
  });

  test("is the same object until its version moves, and new as soon as it does", async () => {
    const first = await findNegotiation("russia-ukraine");
    expect(await findNegotiation("russia-ukraine")).toBe(first);
    const [position, ...rest] = talks.positions;
    if (!position) throw new Error("no position");
    await mustImport({ ...talks, positions: [{ ...position, summary: "Says it otherwise." }, ...rest] });
    const second = await findNegotiation("russia-ukraine");
    expect(second?.version).toBe((first?.version ?? 0) + 1);
    expect(second?.positions.find(({ id }) => id === position.id)).toMatchObject({
      summary: "Says it otherwise.",
      revision: 2,
    });
  });

  test("shows a change by another process, which raised the version", async () => {
    const before = await findNegotiation("russia-ukraine");
    await transaction(async (tx) => {
      const { id } = await tx.negotiation.update({ where: { slug: "russia-ukraine" }, data: { title: "Other talks" } });
      await raiseVersion(tx, [id], now);
    });
    expect(before?.title).not.toBe("Other talks");
    expect((await findNegotiation("russia-ukraine"))?.title).toBe("Other talks");
  });

  test("leaves out what was retracted, at every date", async () => {
    const id = "ukraine.permanent-neutrality.2025-06-02";
    await transaction(async (tx) => {
      const negotiation = await tx.negotiation.findUniqueOrThrow({ where: { slug: "russia-ukraine" } });
      await raiseVersion(tx, [negotiation.id], now);
      await tx.position.update({
        where: { negotiationId_key: { negotiationId: negotiation.id, key: id } },
        data: { state: "retracted", retractedReason: "It was wrong.", publishedRevisionId: null },
      });
    });
    const record = await findNegotiation("russia-ukraine");
    expect(record?.positions).toHaveLength(172);
    expect(record?.positions.some((position) => position.id === id)).toBe(false);
  });

  test("is absent for what does not exist, whatever the address holds", async () => {
    for (const slug of ["nowhere", "", "\0", "a'b", "Ünïcode", "x".repeat(5000)]) {
      expect(await findNegotiation(slug)).toBeNull();
    }
  });

  test("lists negotiations with the newest change first", async () => {
    await mustImport(seed("cop29-finance"), new Date("2026-02-01T00:00:00Z"));
    expect((await listNegotiations()).map(({ slug }) => slug)).toEqual(["cop29-finance", "russia-ukraine"]);
    expect(database().kind).toMatch(/sqlite|postgresql/);
  });
});
