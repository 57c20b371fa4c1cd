// Started twice by two-processes.test.ts on the database at DATABASE_URL: once it is told to go, it appends to the log, tries
// what is limited and takes the hourly round, all at once, and prints what it got.
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mayTry } from "../auth/rate-limit";
import { transaction } from "../db/db";
import { ensureActor } from "../log/actors";
import { appendLog } from "../log/append";
import { takeRound } from "../source/hourly";

const [name = "", most = "0"] = process.argv.slice(2);
const AT = new Date("2026-03-01T10:00:00Z");
const TIMES = 25;

const append = (index: number) =>
  transaction(async (tx) => {
    const actorId = await ensureActor(tx, { kind: "system", label: "test" }, randomBytes);
    await appendLog(tx, [{ action: "setting-changed", actorId, at: AT, reason: `${name} ${index}` }]);
  });

const times = <T>(f: (index: number) => Promise<T>) => Promise.all(Array.from({ length: TIMES }, (_, i) => f(i)));

process.stdout.write("up\n");
await once(process.stdin, "data");
const [, tries, rounds] = await Promise.all([
  times(append),
  times(() => mayTry("test", { most: Number(most), within: 60_000 }, AT)),
  times(() => takeRound(AT)),
]);
const allowed = tries.filter(Boolean).length;
process.stdout.write(`${JSON.stringify({ appended: TIMES, allowed, rounds: rounds.filter(Boolean).length })}\n`);
process.exit(0);
