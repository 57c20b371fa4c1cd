import { parseArgs } from "node:util";
import { currentDatabase } from "@/server/db/db";
import { unappliedMigrations } from "@/server/db/migrations";
import { checkSources } from "@/server/source/check-round";
import type { CheckedSource } from "@/server/source/check-source";

const USAGE = `npm run sources:check -- [--source ID …] [--negotiation SLUG]
  asks the addresses of sources again, stores what changed as a copy, and looks for their quotes in it
  --source ID          only this source; may be given several times
  --negotiation SLUG   only the sources of this negotiation`;

function parseOptions() {
  try {
    const options = { source: { type: "string", multiple: true }, negotiation: { type: "string" } } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(USAGE);
    return null;
  }
}

function describe(result: CheckedSource | Error): string {
  if (result instanceof Error) return `broke: ${result.message}`;
  if (!result.ok) return result.problem === "unknown" ? "there is no such source" : "no address is recorded";
  const { outcome, problem, status } = result;
  return problem === null ? outcome : `${outcome} (${problem}${status === null ? "" : ` ${status}`})`;
}

async function main(): Promise<number> {
  const options = parseOptions();
  if (options === null) return 2;
  if ((await unappliedMigrations(currentDatabase().url)).length > 0) {
    throw new Error("The database is not up to date: npm run migrate -- deploy");
  }
  const { source: sources, negotiation } = options;
  const counts = new Map<string, number>();
  let broken = 0;
  const told = (key: string, result: CheckedSource | Error) => {
    console.log(`${key}: ${describe(result)}`);
    if (result instanceof Error) broken += 1;
    const word = result instanceof Error ? "broke" : result.ok ? result.outcome : result.problem;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  const round = { ...(sources && { sources }), ...(negotiation !== undefined && { negotiation }) };
  await checkSources(round, { now: () => new Date(), told });
  const sum = [...counts].map(([word, count]) => `${count} ${word}`).join(", ");
  console.log(sum === "" ? "No source with an address matches." : sum);
  return broken > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
await currentDatabase().close();
// The thread that reads documents would wait for more.
process.exit();
