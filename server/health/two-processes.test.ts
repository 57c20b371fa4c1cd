import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, expect, test } from "vitest";
import { currentDatabase, db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { verifyLog } from "../log/verify";
import { takeRound } from "../source/hourly";

const MOST = 7;
const children: ChildProcess[] = [];

interface Told {
  appended: number;
  allowed: number;
  rounds: number;
}

async function start(name: string) {
  const script = ["--import", "tsx", "server/health/test-process.ts", name, String(MOST)];
  const child = spawn(process.execPath, script, {
    env: { ...process.env, DATABASE_URL: currentDatabase().url },
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout });
  await once(lines, "line");
  return async (): Promise<Told> => {
    const told = once(lines, "line");
    child.stdin.write("go\n");
    const [line] = await told;
    return JSON.parse(String(line));
  };
}

afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

describeOnEachDatabase("two processes on one database", () => {
  test("make one chain without a gap, share a limit, and go one hourly round", async () => {
    await db.site.update({ where: { id: 1 }, data: { checksSourcesHourly: true, sourcesCheckedAt: null } });
    const before = await db.logEntry.count();
    const go = await Promise.all(["a", "b"].map(start));
    const told = await Promise.all(go.map((each) => each()));
    const sum = (of: (each: Told) => number) => told.reduce((total, each) => total + of(each), 0);

    const log = await db.logEntry.findMany({ orderBy: { id: "asc" } });
    expect(log.map(({ id }) => id)).toEqual(log.map((_, index) => index + 1));
    const reasons = new Set(log.slice(before).map(({ reason }) => reason));
    expect(reasons.size).toBe(sum(({ appended }) => appended));
    expect(await verifyLog(db)).toMatchObject({ ok: true, entries: before + reasons.size });
    expect(sum(({ allowed }) => allowed)).toBe(MOST);
    expect(sum(({ rounds }) => rounds)).toBe(1);
  }, 120_000);

  test("a process that died amid its round holds up the next one no longer than the hour", async () => {
    const taken = new Date("2026-03-02T10:00:00Z");
    expect(await takeRound(taken)).toBe(true);
    expect(await takeRound(new Date("2026-03-02T10:59:59Z"))).toBe(false);
    expect(await takeRound(new Date("2026-03-02T11:00:00Z"))).toBe(true);
  });
});
