import { parseArgs } from "node:util";
import { isHash } from "@/domain/log/entry";
import { describeFault } from "@/domain/log/fault";
import { currentDatabase, db } from "@/server/db/db";
import { unappliedMigrations } from "@/server/db/migrations";
import { verifyLog } from "@/server/log/verify";

const USAGE = `npm run verify -- [--head HASH] [--print-head]
  walks the log of the database at DATABASE_URL, and names the first entry that was altered, deleted, inserted or
  reordered, or whose record no longer matches
  --head HASH    also looks for a head that was kept elsewhere: without it, a tail that was cut off does not show
  --print-head   prints nothing but the head, to be kept elsewhere`;

interface Options {
  keptHead: string | undefined;
  printHead: boolean;
}

/** The options; null, with the usage printed, when they are none. */
function parseOptions(): Options | null {
  try {
    const { values } = parseArgs({ options: { head: { type: "string" }, "print-head": { type: "boolean" } } });
    const keptHead = values.head?.trim().toLowerCase();
    if (keptHead === undefined || isHash(keptHead)) return { keptHead, printHead: values["print-head"] ?? false };
    console.error("A head is 64 hexadecimal digits.");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(USAGE);
  return null;
}

async function main(): Promise<number> {
  const options = parseOptions();
  if (options === null) return 2;
  if ((await unappliedMigrations(currentDatabase().url)).length > 0) {
    throw new Error("The database is not up to date: npm run migrate -- deploy");
  }
  const verdict = await verifyLog(db, options);
  if (!verdict.ok) {
    console.error(describeFault(verdict.fault));
    return 1;
  }
  if (options.printHead) console.log(verdict.head);
  else console.log(`${verdict.entries} entries, head ${verdict.head}${removedNote(verdict.removed)}`);
  return 0;
}

function removedNote(removed: number): string {
  return removed === 0 ? "" : `\nremoved for legal reasons, and not compared: ${removed}`;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
await currentDatabase().close();
