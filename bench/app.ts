import { spawnSync } from "node:child_process";
import path from "node:path";
import { launchOf } from "../server/front/launch.mjs";
import { freePort, type Served, serve } from "./process";

const NEXT = "node_modules/next/dist/bin/next";
const ENV = { PARLEY_BENCH: "1", NEXT_TELEMETRY_DISABLED: "1" };

/** Runs a Node program to its end and throws when it fails. */
export function mustRun(args: string[], env: Record<string, string> = {}): void {
  const { status } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error(`${args.join(" ")} failed with code ${status}`);
}

/** Builds the application with the pages that only benchmarks have, beside the product's own build. */
export function buildApp(): void {
  mustRun([NEXT, "build"], ENV);
  mustRun(["scripts/build-front.mjs"], ENV);
}

/** Makes an SQLite database in a folder and imports dossiers into it; gives its URL. */
export function prepareDatabase(folder: string, files: readonly string[]): string {
  const url = `file:${path.join(folder, "bench.db")}`;
  mustRun(["--import", "tsx", "scripts/migrate.ts", "deploy"], { DATABASE_URL: url });
  importInto(url, files);
  return url;
}

/** Imports dossiers into a database, each in a transaction of its own. */
export function importInto(databaseUrl: string, files: readonly string[]): void {
  if (files.length > 0) mustRun(["--import", "tsx", "scripts/import.ts", ...files], { DATABASE_URL: databaseUrl });
}

/** Serves the built application on a database. */
export async function serveApp(databaseUrl: string): Promise<Served> {
  const port = await freePort();
  const { args, env } = launchOf({ distDir: ".next-bench", port, host: "127.0.0.1" });
  return serve(args, port, "/api/health", { ...ENV, ...env, DATABASE_URL: databaseUrl });
}

/** Serves the bytes of a file by Node's own server: the physical limit. */
export async function serveBare(file: string, type: string, encoding?: string): Promise<Served> {
  const port = await freePort();
  const args = ["bench/bare-server.mjs", String(port), file, type, ...(encoding === undefined ? [] : [encoding])];
  return serve(args, port, "/");
}
