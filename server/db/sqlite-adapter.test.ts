import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import type { Database } from "./database";
import { openDatabase } from "./open-database";
import { withConnection } from "./plain-connection";
import { DATABASE_KINDS, freshDatabase } from "./test-databases";

/** A door that one side waits at and the other opens. */
function door(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

const labels = async ({ db }: Database) => (await db.actor.findMany({ orderBy: { label: "asc" } })).map((a) => a.label);
const add = (db: Pick<Database["db"], "actor">, label: string) => db.actor.create({ data: { kind: "system", label } });

test.each(DATABASE_KINDS)("a write beside an open transaction outlives its rollback: %s", async (kind) => {
  const { database, remove } = await freshDatabase(kind);
  const [inside, finish] = [door(), door()];
  const failing = database.transaction(async (tx) => {
    await add(tx, "rolled back");
    inside.open();
    await finish.opened;
    throw new Error("changed my mind");
  });
  await inside.opened;
  const beside = add(database.db, "kept");
  expect(await labels(database)).toEqual([]);
  finish.open();
  await expect(failing).rejects.toThrow("changed my mind");
  await beside;
  expect(await labels(database)).toEqual(["kept"]);
  await remove();
});

test.each(DATABASE_KINDS)("transactions that read and then write take turns and lose nothing: %s", async (kind) => {
  const { database, remove } = await freshDatabase(kind);
  const increment = () =>
    database.transaction(async (tx) => {
      // PostgreSQL's transactions overlap: its row is locked by writing to it first.
      await tx.site.update({ where: { id: 1 }, data: { version: { increment: 1 } } });
      return tx.site.findUniqueOrThrow({ where: { id: 1 } });
    });
  const sites = await Promise.all(Array.from({ length: 50 }, increment));
  expect(new Set(sites.map((site) => site.version)).size).toBe(50);
  expect(await database.readSiteVersion()).toBe(51);
  await remove();
});

test("a transaction that runs out of its time gives the lock back", async () => {
  const { database, remove } = await freshDatabase("sqlite");
  const [inside, never] = [door(), door()];
  const slow = database.transaction(
    async (tx) => {
      await add(tx, "too slow");
      inside.open();
      await never.opened;
    },
    { timeout: 50 },
  );
  await inside.opened;
  await add(database.db, "after");
  never.open();
  await expect(slow).rejects.toThrow(/timeout|expired|closed/i);
  expect(await labels(database)).toEqual(["after"]);
  await remove();
});

test("a failed statement inside a transaction does not poison the connection", async () => {
  const { database, remove } = await freshDatabase("sqlite");
  await add(database.db, "twice");
  await expect(database.transaction((tx) => add(tx, "twice"))).rejects.toThrow(/unique/i);
  await expect(add(database.db, "twice")).rejects.toThrow(/unique/i);
  await add(database.db, "next");
  expect(await labels(database)).toEqual(["next", "twice"]);
  await remove();
});

test("two openings of one file wait for each other without an error", async () => {
  const { database, remove } = await freshDatabase("sqlite");
  const other = await openDatabase(database.url);
  const writes = Array.from({ length: 40 }, (_, index) => add((index % 2 ? other : database).db, `writer ${index}`));
  await Promise.all(writes);
  expect(await labels(database)).toHaveLength(40);
  await other.close();
  await remove();
});

test("a write that was acknowledged survives kill -9", async () => {
  const { database, remove } = await freshDatabase("sqlite");
  await database.close();
  const writer = spawn(process.execPath, ["--import", "tsx", "server/db/test-writer.ts", database.url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let acknowledged = 0;
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged = Number(line);
    if (acknowledged >= 100) writer.kill("SIGKILL");
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, "exit");
  const rows = await withConnection(database.url, ({ read }) => read('SELECT count(*) AS "count" FROM "Actor"'));
  expect(acknowledged).toBeGreaterThanOrEqual(100);
  expect(Number(rows[0]?.count)).toBeGreaterThanOrEqual(acknowledged);
  await withConnection(database.url, async ({ read }) => {
    expect(await read("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  });
  await remove();
});
