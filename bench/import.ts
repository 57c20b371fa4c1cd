import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import path from "node:path";
import { mustRun } from "./app";
import { peakMemory } from "./process";
import { megabytes, printTable } from "./table";

/** Measures the import of one large dossier: time, and memory of the importing process. */
export async function measureImport(folder: string, file: string, positions: number): Promise<void> {
  const env = {
    ...process.env,
    DATABASE_URL: `file:${path.join(mkdtempSync(path.join(folder, "import-")), "import.db")}`,
  };
  mustRun(["--import", "tsx", "scripts/migrate.ts", "deploy"], env);
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/import.ts", file], {
    env: { ...process.env, ...env },
    stdio: "ignore",
  });
  let peak: number | null = null;
  const watch = setInterval(() => {
    peak = peakMemory(child) ?? peak;
  }, 100);
  const [code] = await once(child, "exit");
  clearInterval(watch);
  if (code !== 0) throw new Error(`The import ended with code ${code}`);
  printTable(`Import of ${positions} positions`, [
    ["time", `${((performance.now() - started) / 1000).toFixed(1)} s`, "aim ≤ 30 s"],
    ["memory, at most", megabytes(peak), "aim ≤ 400 MB"],
  ]);
}
