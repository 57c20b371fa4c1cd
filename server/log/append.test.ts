import { expect, test } from "vitest";
import { NO_ENTRY } from "@/domain/log/entry";
import { db, transaction } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { ensureActor } from "./actors";
import { appendLog, type NewEntry } from "./append";
import { verifyLog } from "./verify";

const AT = new Date("2026-01-02T03:04:05.678Z");
const ACTOR = { kind: "system", label: "test" } as const;
const zeros = (bytes: number) => new Uint8Array(bytes);

function append(...reasons: string[]): Promise<void> {
  return transaction(async (tx) => {
    const actorId = await ensureActor(tx, ACTOR, zeros);
    await appendLog(
      tx,
      reasons.map((reason): NewEntry => ({ action: "setting-changed", actorId, at: AT, reason })),
    );
  });
}

const listLog = () => db.logEntry.findMany({ orderBy: { id: "asc" } });

describeOnEachDatabase("appending to the log", () => {
  test("chains each entry to the one before it, from none on", async () => {
    await append("first", "second");
    await append();
    await append("third");
    const log = await listLog();
    expect(log.map(({ id, reason }) => [id, reason])).toEqual([
      [1, "first"],
      [2, "second"],
      [3, "third"],
    ]);
    expect(log.map(({ previousHash }) => previousHash)).toEqual([NO_ENTRY, log[0]?.hash, log[1]?.hash]);
  });

  test("a transaction that fails leaves no entry and no gap", async () => {
    const failing = transaction(async (tx) => {
      const actorId = await ensureActor(tx, ACTOR, zeros);
      await appendLog(tx, [{ action: "setting-changed", actorId, at: AT }]);
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    await append("after");
    expect((await listLog()).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  });

  test("twenty committers at once make one chain", async () => {
    const before = (await listLog()).length;
    await Promise.all(Array.from({ length: 20 }, (_, index) => append(`${index} a`, `${index} b`)));
    const log = await listLog();
    expect(new Set(log.slice(before).map(({ reason }) => reason)).size).toBe(40);
    expect(await verifyLog(db)).toMatchObject({ ok: true, entries: before + 40 });
  });

  test("two entries cannot follow one", async () => {
    const last = await db.logEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
    const fork = { ...last, id: last.id + 1, hash: "a".repeat(64) };
    await expect(db.logEntry.create({ data: fork })).rejects.toThrow(/unique/i);
  });

  test("an actor keeps its first commitment; without one it can leave no entry", async () => {
    const first = await db.actor.findFirstOrThrow({ where: ACTOR });
    await transaction((tx) => ensureActor(tx, ACTOR, (bytes) => new Uint8Array(bytes).fill(1)));
    expect(await db.actor.findMany({ where: ACTOR })).toEqual([first]);
    const { id: actorId } = await db.actor.create({ data: { kind: "system", label: "bare" } });
    const appending = transaction((tx) => appendLog(tx, [{ action: "setting-changed", actorId, at: AT }]));
    await expect(appending).rejects.toThrow("has no commitment");
  });
});
