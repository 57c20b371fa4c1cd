import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import path from "node:path";
import { mustRun } from "./app";
import { atMost, bytes, type Figure, seconds } from "./figure";
import { peakMemory } from "./process";

const AIMS = { seconds: 30, memory: 400 * 1024 * 1024 };

/** Measures the import of one large dossier: time, and memory of the importing process. */
export async function measureImport(folder: string, file: string): Promise<Figure[]> {
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
  return [
    { what: "time", measured: seconds((performance.now() - started) / 1000), aim: atMost(AIMS.seconds) },
    { what: "memory, at most", measured: bytes(peak ?? Number.NaN), aim: atMost(AIMS.memory) },
  ];
}
