import { readFileSync } from "node:fs";
import path from "node:path";
import { problemLine } from "@/domain/dossier/problem";
import { readDossier } from "@/domain/dossier/read-dossier";
import { assertReady } from "@/server/db/assert-ready";
import { currentDatabase, db } from "@/server/db/db";
import { importDossier } from "@/server/dossier/commands";
import { showProgress } from "./parts/import-progress";

// Fills an empty database with the dossiers that Parley comes with. One that holds a negotiation is left alone.

const SEEDS = ["russia-ukraine.yaml", "cop29-finance.yaml"];
const FOLDER = path.join(import.meta.dirname, "..", "seeds");

async function main(): Promise<void> {
  await assertReady();
  const negotiations = await db.negotiation.count();
  if (negotiations > 0) {
    console.log(`The database holds ${negotiations} negotiation${negotiations === 1 ? "" : "s"}: nothing to seed.`);
    return;
  }
  for (const name of SEEDS) await seed(name);
}

async function seed(name: string): Promise<void> {
  const file = path.join("seeds", name);
  const read = readDossier(readFileSync(path.join(FOLDER, name)));
  if (!read.ok) throw new Error(read.problems.map((problem) => problemLine(file, problem)).join("\n"));
  const result = await importDossier({ dossier: read.dossier, now: new Date(), onProgress: showProgress(file) });
  if (!result.ok)
    throw new Error(
      read
        .locate(result.problems)
        .map((problem) => problemLine(file, problem))
        .join("\n"),
    );
  const { positions, parties, issues } = read.dossier;
  console.log(`${file}: ${positions.length} positions of ${parties.length} parties on ${issues.length} issues`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(
    "Seeding failed. Each dossier is loaded whole or not at all; put right what is named above, then run it again.",
  );
  process.exitCode = 1;
}
await currentDatabase().close();
