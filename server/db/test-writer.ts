// Started by sqlite-adapter.test.ts: writes until it is killed, and prints the number of each write that was acknowledged.
import { openDatabase } from "./open-database";

const { db } = await openDatabase(String(process.argv[2]));
for (let number = 1; ; number++) {
  await db.actor.create({ data: { kind: "system", label: `write ${number}` } });
  process.stdout.write(`${number}\n`);
}
