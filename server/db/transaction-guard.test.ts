import { expect, test } from "vitest";
import { db, transaction } from "./db";
import { describeOnEachDatabase, freshDatabase } from "./test-databases";

const USED_INSIDE = /was used inside a transaction: use the tx/;

describeOnEachDatabase("the transaction guard", (database) => {
  test.each([
    ["a model", () => db.party.findMany()],
    ["a raw query", () => db.$queryRaw`SELECT 1`],
    ["another transaction", () => transaction(async () => undefined)],
    ["the client after an await", () => Promise.resolve().then(() => db.party.count())],
  ])("%s of the client fails at once inside a transaction", async (_, use) => {
    await expect(transaction(async () => void (await use()))).rejects.toThrow(USED_INSIDE);
  });

  test("the client works again afterwards, also after a failure", async () => {
    await expect(transaction(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await db.party.count()).toBe(0);
    expect(await transaction((tx) => tx.party.count())).toBe(0);
  });

  test("work that outlives its transaction may use the client", async () => {
    const { outlives, end } = await transaction(async () => {
      let end: () => void = () => undefined;
      const waiting = new Promise<void>((resolve) => {
        end = resolve;
      });
      return { outlives: waiting.then(() => db.party.count()), end };
    });
    end();
    expect(await outlives).toBe(0);
  });

  test("another database may be used inside a transaction", async () => {
    const other = await freshDatabase(database().kind);
    expect(await transaction(() => other.database.db.party.count())).toBe(0);
    await other.remove();
  });

  test("what a transaction returns and throws is handed on, and only a return commits", async () => {
    const create = { data: { slug: "one", name: "One", kind: "state" } };
    const failing = transaction(async (tx) => {
      await tx.party.create(create);
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect((await transaction((tx) => tx.party.create(create))).slug).toBe("one");
    expect(await db.party.count()).toBe(1);
  });
});
