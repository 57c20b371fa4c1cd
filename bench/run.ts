import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { generatedDossier, type Size } from "../seeds/factories";
import { buildApp, prepareDatabase } from "./app";
import { launchBrowser } from "./browser";
import { type Measured, tableOf } from "./figure-table";
import { PARTS, type Part } from "./parts";
import { writeFigures } from "./report";
import { printColumns } from "./table";

const REPORT = "docs/performance.md";

/** `npm run bench [-- --only NAME[,NAME…]] [--verbose] [--write]`: measures all in one run and prints one table; asserts nothing. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: "string" }, verbose: { type: "boolean" }, write: { type: "boolean" } },
  });
  const parts = wanted(values.only);
  const folder = mkdtempSync(path.join(os.tmpdir(), "parley-bench-"));
  const dossier = (name: string, shape: Size) => writeDossier(folder, name, shape);
  const browser = await launchBrowser();
  const measured: Measured[] = [];
  try {
    if (parts.some(({ app }) => app)) buildApp();
    const databaseUrl = prepareDatabase(folder, filesOf(parts, dossier));
    for (const { title, measure } of parts) {
      const began = performance.now();
      const figures = await measure({ folder, browser, databaseUrl, dossier, verbose: values.verbose === true });
      console.error(`${title}: measured in ${Math.round((performance.now() - began) / 1000)} s`);
      measured.push({ part: title, figures });
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
    // Also when a part has failed: what was measured before is not lost.
    printColumns(tableOf(measured));
    if (values.write === true) writeFigures(REPORT, tableOf(measured));
  }
}

/** The named parts; without names all but those that take very long. */
function wanted(only: string | undefined): Part[] {
  if (only === undefined) return PARTS.filter(({ onlyByName }) => onlyByName !== true);
  return only.split(",").map((name) => {
    const part = PARTS.find((each) => each.name === name);
    if (part === undefined) throw new Error(`There is no part "${name}": ${PARTS.map((each) => each.name).join(", ")}`);
    return part;
  });
}

function filesOf(parts: readonly Part[], dossier: (name: string, shape: Size) => string): string[] {
  const named = Object.entries(
    Object.assign({}, ...parts.map(({ dossiers }) => dossiers)) as Part["dossiers"] & object,
  );
  return named.map(([name, shape]) => (shape === "seed" ? `seeds/${name}.yaml` : dossier(name, shape)));
}

function writeDossier(folder: string, name: string, shape: Size): string {
  const file = path.join(folder, `${name}.json`);
  const generated = generatedDossier(shape);
  writeFileSync(file, JSON.stringify({ ...generated, negotiation: { ...generated.negotiation, slug: name } }));
  return file;
}

await main();
