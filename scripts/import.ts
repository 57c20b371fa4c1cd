import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import type { Dossier } from "@/domain/dossier/dossier";
import { type LocatedProblem, type Problem, problemLine } from "@/domain/dossier/problem";
import { readDossier } from "@/domain/dossier/read-dossier";
import { reportLines } from "@/domain/dossier/report";
import { assertReady } from "@/server/db/assert-ready";
import { currentDatabase } from "@/server/db/db";
import { importDossier } from "@/server/dossier/commands";
import { showProgress } from "./parts/import-progress";

// Left alone, V8 lets garbage double the memory that a long import needs; collecting it sooner costs a little time.
setFlagsFromString("--heap-growing-percent=30");

const USAGE = `npm run import -- FILE… [--dry-run] [--reason TEXT]
  reads dossiers (YAML or JSON) into the database at DATABASE_URL; docs/dossier-format.md describes them
  --dry-run   says what would happen, and writes nothing
  --reason    why known positions change; kept with each of their new revisions`;

interface ReadFile {
  file: string;
  dossier: Dossier;
  locate(problems: readonly Problem[]): LocatedProblem[];
}

async function main(): Promise<number> {
  const options = parseOptions();
  if (options === null) return 2;
  const read = options.files.map(readFile);
  const good = read.filter((file) => file !== null);
  if (good.length < read.length) return refuse();
  await assertReady();
  for (const file of good) {
    if (!(await importFile(file, options))) return 1;
  }
  return 0;
}

interface Options {
  files: string[];
  dryRun: boolean;
  reason: string | undefined;
}

/** The options; null, with the usage printed, when they are none. */
function parseOptions(): Options | null {
  try {
    const { positionals: files, values } = parseArgs({
      allowPositionals: true,
      options: { "dry-run": { type: "boolean", default: false }, reason: { type: "string" } },
    });
    if (files.length > 0) return { files, dryRun: values["dry-run"], reason: values.reason };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(USAGE);
  return null;
}

/** A file's dossier; null, with every problem printed, when it is bad. */
function readFile(file: string): ReadFile | null {
  const result = readDossier(readFileSync(file));
  if (result.ok) return { file, dossier: result.dossier, locate: result.locate };
  printProblems(file, result.problems);
  return null;
}

/** Imports one file, in a transaction of its own; false when it was refused. */
async function importFile({ file, dossier, locate }: ReadFile, { dryRun, reason }: Options): Promise<boolean> {
  const result = await importDossier({ dossier, now: new Date(), dryRun, reason, onProgress: showProgress(file) });
  if (result.ok) {
    console.log(reportLines(result.report).join("\n"));
    return true;
  }
  printProblems(file, locate(result.problems));
  refuse();
  return false;
}

function printProblems(file: string, problems: readonly LocatedProblem[]): void {
  for (const problem of problems) console.error(problemLine(file, problem));
}

function refuse(): number {
  console.error("Nothing was written.");
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
await currentDatabase().close();
