import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { db, transaction } from "@/server/db/db";
import { removeGuards } from "@/server/db/guards/apply";
import { describeOnEachDatabase } from "@/server/db/test-databases";
import { ensureActor } from "@/server/log/actors";
import { appendLog } from "@/server/log/append";

describeOnEachDatabase("the verify command", (database) => {
  async function run(...args: string[]) {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/verify.ts", ...args], {
      env: { ...process.env, DATABASE_URL: database().url },
    });
    const said = { out: "", err: "" };
    child.stdout.on("data", (data) => {
      said.out += data;
    });
    child.stderr.on("data", (data) => {
      said.err += data;
    });
    const [code] = await once(child, "close");
    return { code, ...said };
  }

  test("prints the head, finds one that was kept, and names what was tampered with", async () => {
    await transaction(async (tx) => {
      const actorId = await ensureActor(tx, { kind: "system", label: "test" }, (bytes) => new Uint8Array(bytes));
      const entry = { action: "setting-changed", actorId, at: new Date("2026-01-01T00:00:00Z") } as const;
      await appendLog(tx, [entry, entry]);
    });
    const { hash } = await db.logEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(await run()).toMatchObject({ code: 0, out: `2 entries, head ${hash}\n` });
    expect(await run("--print-head")).toMatchObject({ code: 0, out: `${hash}\n` });
    expect(await run("--head", String(hash))).toMatchObject({ code: 0 });
    const other = "a".repeat(64);
    expect(await run("--head", other)).toMatchObject({ code: 1, err: expect.stringContaining(`kept head ${other}`) });
    expect(await run("--head", "abc")).toMatchObject({ code: 2, err: expect.stringContaining("64 hexadecimal") });

    await removeGuards(database().url);
    await db.logEntry.update({ where: { id: 1 }, data: { reason: "Another" } });
    expect(await run()).toMatchObject({ code: 1, out: "", err: expect.stringContaining("Entry 1 was altered") });
  });
});
