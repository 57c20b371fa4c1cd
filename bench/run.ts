import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { generatedDossier } from "../seeds/factories";
import { buildApp, prepareDatabase } from "./app";
import { launchBrowser } from "./browser";
import { measureCapture } from "./capture";
import { measureImport } from "./import";
import { measureMatrix } from "./matrix";
import { measureQuotes } from "./quotes";
import { measureShared } from "./shared";

const GENERATED = {
  texts: { parties: 40, issues: 38, charactersPerCell: 550, seed: 1 },
  wide: { parties: 200, issues: 300, charactersPerCell: 0, seed: 2 },
  import: { parties: 100, issues: 100, charactersPerCell: 300, seed: 3 },
};

/** `npm run bench [-- --only seed|texts|wide|import|shared|quotes|capture [--verbose]]`: prints ratios measured in one run; asserts nothing. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: "string" }, verbose: { type: "boolean" } } });
  const wanted = (part: string) => values.only === undefined || values.only === part;
  const folder = mkdtempSync(path.join(os.tmpdir(), "parley-bench-"));
  const dossier = (name: keyof typeof GENERATED) => {
    const file = path.join(folder, `${name}.json`);
    const generated = generatedDossier(GENERATED[name]);
    writeFileSync(file, JSON.stringify({ ...generated, negotiation: { ...generated.negotiation, slug: name } }));
    return file;
  };
  if (wanted("quotes")) measureQuotes();
  if (wanted("capture")) measureCapture(values.verbose === true);
  const browser = await launchBrowser();
  try {
    if (["seed", "texts", "wide", "shared"].some(wanted)) buildApp();
    const files = [
      ...(wanted("seed") || wanted("shared") ? ["seeds/russia-ukraine.yaml"] : []),
      ...(wanted("texts") ? [dossier("texts")] : []),
      ...(wanted("wide") ? [dossier("wide")] : []),
    ];
    const databaseUrl = files.length > 0 ? prepareDatabase(folder, files) : "";
    const on = { databaseUrl, folder, browser };
    if (wanted("seed")) {
      await measureMatrix("Seed: 4 parties × 8 issues", { ...on, view: "russia-ukraine?asOf=2025-06-02" });
    }
    if (wanted("shared")) await measureShared(on);
    if (wanted("texts")) {
      await measureMatrix("Generated: 40 × 38, with texts", { ...on, view: "texts?parties=all&issues=all" });
    }
    if (wanted("wide")) {
      await measureMatrix("Generated: 200 × 300, without texts", { ...on, view: "wide?parties=all&issues=all" });
    }
    if (wanted("import")) await measureImport(folder, dossier("import"), 10_000);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
