import { parseArgs } from "node:util";
import { describeFault } from "@/domain/log/fault";
import { describeRefusal } from "@/server/backup/refusal";
import { type Restored, restore } from "@/server/backup/restore";
import { databaseUrl } from "@/server/db/database-url";
import { counted, endBackupProgress, showBackupProgress } from "./parts/backup-progress";

const USAGE = `npm run restore -- FILE [--to DATABASE_URL]
  restores what npm run backup saved into an empty database, of either kind, brings it up to date and verifies its log;
  nothing is written from a file that is damaged, or into a database that holds anything
  --to DATABASE_URL   where; by default the database at DATABASE_URL`;

interface Options {
  file: string;
  url: string;
}

/** The options; null, with the usage printed, when they are none. */
function parseOptions(): Options | null {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { to: { type: "string" } } });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0) return { file, url: values.to ?? databaseUrl() };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(USAGE);
  return null;
}

async function main(): Promise<number> {
  const options = parseOptions();
  if (options === null) return 2;
  const restored = await restore({ ...options, onProgress: showBackupProgress() });
  endBackupProgress();
  if (!restored.ok) {
    console.error(describeRefusal(options.file, restored.refusal));
    console.error("Nothing was restored.");
    return 1;
  }
  return report(restored);
}

function report({ backup, migrated, found }: Extract<Restored, { ok: true }>): number {
  const { madeAt } = backup.header;
  const { tables } = backup.manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`${counted(rows, "row")} of ${counted(tables.length, "table")}, as they were at ${madeAt}`);
  if (migrated.length > 0) console.log(`brought up to date: ${migrated.join(", ")}`);
  const faults: string[] = [];
  if (found.log.ok) console.log(`the log's ${counted(found.log.entries, "entry", "entries")}, head ${found.log.head}`);
  else faults.push(describeFault(found.log.fault));
  if (found.alteredContent !== null) faults.push(`What was pinned as ${found.alteredContent} was altered.`);
  if (faults.length === 0) return 0;
  console.error(["All is restored as it was saved; but it was altered before that:", ...faults].join("\n"));
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  endBackupProgress();
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof Error && error.cause instanceof Error) console.error(error.cause.message);
  process.exitCode = 1;
}
