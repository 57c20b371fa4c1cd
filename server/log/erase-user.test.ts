import { expect, test } from "vitest";
import { db, transaction } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { commitTo } from "./actors";
import { appendLog } from "./append";
import { eraseUser } from "./erase-user";
import { verifyLog } from "./verify";

const AT = new Date("2026-01-02T03:04:05Z");
const SALT = "5a17".repeat(16);
const ID = "user-of-this-test";

describeOnEachDatabase("erasing a person", () => {
  test("takes all that is personal, and leaves the log whole", async () => {
    const actorId = await transaction(async (tx) => {
      const label = "quiet-otter";
      const actor = await tx.actor.create({ data: { kind: "user", label, commitment: commitTo(SALT, ID) } });
      const personal = { id: ID, name: "Ada Lovelace", email: "ada@example.org" };
      const dates = { createdAt: AT, updatedAt: AT };
      const user = { ...personal, ...dates, role: "reviewer", actorId: actor.id, actorSalt: SALT };
      await tx.user.create({ data: user });
      const token = { id: "session", token: "token", expiresAt: AT, ...dates, userId: ID };
      await tx.session.create({ data: token });
      await appendLog(tx, [{ action: "user-changed", actorId: actor.id, at: AT, subject: `user/${ID}` }]);
      return actor.id;
    });
    const before = await verifyLog(db);
    expect(before).toMatchObject({ ok: true, entries: 1 });

    await transaction((tx) => eraseUser(tx, ID));
    expect([await db.user.count(), await db.session.count()]).toEqual([0, 0]);
    expect(await verifyLog(db)).toEqual(before);
    const left = JSON.stringify([await db.actor.findMany({ where: { id: actorId } }), await db.logEntry.findMany()]);
    for (const trace of ["Ada", "ada@", SALT]) expect(left).not.toContain(trace);
  });
});
