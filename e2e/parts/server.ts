import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const ROOT = path.join(import.meta.dirname, "..", "..");
const NEXT = "node_modules/next/dist/bin/next";

/** The product's build, or the one that benchmarks serve: the same pages from another compilation. */
export type Build = "product" | "another";

function environment(build: Build): NodeJS.ProcessEnv {
  const database = process.env.E2E_DATABASE_URL;
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    ...(database !== undefined && { DATABASE_URL: database }),
    ...(build === "another" && { PARLEY_BENCH: "1" }),
  };
}

/** Compiles the application anew, beside the product's build. */
export function compileAnother(): void {
  for (const command of [[NEXT, "build"], ["scripts/build-front.mjs"]]) {
    const { status } = spawnSync(process.execPath, command, { cwd: ROOT, env: environment("another") });
    if (status !== 0) throw new Error(`The build ended with code ${status}`);
  }
}

/** Serves a build on the database of the tests, with settings of its own; gives back what stops it as an operator would. */
export async function serveBuild(
  build: Build,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<() => Promise<void>> {
  const front = path.join(build === "another" ? ".next-bench" : ".next", "front", "main.mjs");
  const args = [front, "--port", String(port), "--host", "127.0.0.1"];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...environment(build), ...settings },
    stdio: "ignore",
  });
  while (!(await answers(`http://127.0.0.1:${port}/readyz`))) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}`);
    await wait(100);
  }
  return async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
  };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** A port of this machine that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port");
  return address.port;
}
