import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { db, type Tx, transaction } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { takeTurn } from "../db/versions";
import { importDossier } from "../dossier/commands";
import { verifyLog } from "../log/verify";

const KILLS = 25;
/** How many processes submit beside each other. */
const AT_ONCE = 5;
/** The longest that a process goes on after its first acknowledgement: several submissions take that time. */
const LONGEST_MILLISECONDS = 300;

/** Starts a process that submits positions, numbered from `first`; kills it at a random moment. Gives what it printed. */
async function submitUntilKilled(url: string, viewer: Viewer, first: number): Promise<string[]> {
  const submitter = ["--import", "tsx", "server/position/test-submitter.ts", JSON.stringify(viewer), String(first)];
  const child = spawn(process.execPath, submitter, {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === 2) setTimeout(() => child.kill("SIGKILL"), Math.random() * LONGEST_MILLISECONDS);
  }
  const [, signal] = await ended;
  expect(signal).toBe("SIGKILL");
  return lines;
}

/** Everything that submissions wrote, once the last of them is over: a killed one's transaction may still be ending. */
function readSubmissions() {
  return transaction(async (tx) => {
    await takeTurn(tx);
    return { positions: await listSubmitted(tx), drafts: await listOutcomes(tx), sources: await listUncited(tx) };
  });
}

function listSubmitted(tx: Tx) {
  return tx.position.findMany({
    where: { state: "submitted" },
    include: {
      revisions: { include: { body: true, review: true, citations: { include: { source: true } }, log: true } },
    },
  });
}

async function listOutcomes(tx: Tx): Promise<string[]> {
  const drafts = await tx.draft.findMany({ where: { submittedAt: { not: null } }, select: { outcome: true } });
  return drafts.map(({ outcome }) => String(outcome));
}

/** The sources that came with a submission, and lack it. */
const listUncited = (tx: Tx) =>
  tx.source.findMany({ where: { key: { startsWith: "source-" }, citations: { none: {} } } });

describeOnEachDatabase("a process that is killed in mid-save", (database) => {
  test(`leaves every acknowledged revision and no half of one, ${KILLS} times`, { timeout: 300_000 }, async () => {
    const imported = await importDossier({
      dossier: dossierOf(aRecord([aPosition({ statedOn: "2025-06-02" })])),
      now: new Date("2026-01-01T00:00:00Z"),
    });
    expect(imported).toMatchObject({ ok: true });
    const viewer = await recordPerson("contributor", "anna");

    const acknowledged: string[] = [];
    let midSave = 0;
    for (let kills = 0; kills < KILLS; kills += AT_ONCE) {
      const firsts = Array.from({ length: AT_ONCE }, (_, index) => (kills + index) * 1_000);
      for (const lines of await Promise.all(firsts.map((first) => submitUntilKilled(database().url, viewer, first)))) {
        acknowledged.push(...lines.filter((line) => line !== "begun"));
        if (lines.at(-1) === "begun") midSave++;
      }
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
    // Most of a submitter's time goes into saving: if hardly any kill met it there, this test shows nothing.
    expect(midSave).toBeGreaterThanOrEqual(5);

    const { positions, drafts, sources } = await readSubmissions();
    const keys = positions.map(({ key }) => key);
    expect(acknowledged.filter((key) => !keys.includes(key))).toEqual([]);
    for (const { revisions } of positions) {
      expect(revisions).toMatchObject([
        {
          number: 1,
          body: { summary: expect.any(String) },
          review: { state: "in-review" },
          citations: [{ source: { title: expect.stringMatching(/^Source/) } }, { source: { key: "tass" } }],
          log: [{ action: "submitted", contentHash: revisions[0]?.contentHash }],
        },
      ]);
    }
    expect(drafts.toSorted()).toEqual(keys.map((key) => `/review/talks.${key}?submitted=1`).toSorted());
    expect(sources).toEqual([]);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
    if (database().kind === "sqlite") {
      expect(await database().readRaw("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    }
  });
});
