import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { backUp } from "@/server/backup/back-up";
import { databaseUrl } from "@/server/db/database-url";
import { counted, endBackupProgress, inBytes, showBackupProgress } from "./parts/backup-progress";

const USAGE = `npm run backup [-- --to FILE]
  saves the database at DATABASE_URL, as it stands at one moment, into one file, while Parley goes on running;
  npm run restore reads it. It holds what nobody else should read: keep it as you keep the database.
  --to FILE   where; a file of that name is never overwritten. data/backups/parley-TIME.jsonl.gz by default`;

const FOLDER = path.join("data", "backups");

async function main(): Promise<number> {
  const now = new Date();
  const to = parseTo();
  if (to === null) return 2;
  const file = to ?? defaultFile(now);
  const giveUp = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => giveUp.abort());
  const made = await backUp({
    ...{ url: databaseUrl(), file, now, signal: giveUp.signal },
    onProgress: showBackupProgress(),
  });
  endBackupProgress();
  const { rows, tables, log, bytes } = made;
  console.log(
    `${file}: ${inBytes(bytes)}, ${counted(rows, "row")} of ${counted(tables, "table")}, ` +
      `the log's ${counted(log.entries, "entry", "entries")}, head ${log.head ?? "none"}`,
  );
  return 0;
}

/** The file that was asked for, undefined when none was; null, with the usage printed, when the options are none. */
function parseTo(): string | undefined | null {
  try {
    const { to } = parseArgs({ options: { to: { type: "string" } } }).values;
    if (to !== "") return to;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(USAGE);
  return null;
}

function defaultFile(now: Date): string {
  mkdirSync(FOLDER, { recursive: true, mode: 0o700 });
  return path.join(FOLDER, `parley-${now.toISOString().slice(0, 19).replaceAll(":", "")}Z.jsonl.gz`);
}

try {
  process.exitCode = await main();
} catch (error) {
  endBackupProgress();
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
