import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { currentDatabase } from "../db/db";
import { projectPlace } from "../db/migration-files";
import { readSiteVersion, readVersion } from "../db/versions";
import { databaseReadiness } from "../health/database-ready";
import { stoppable } from "../health/graceful-stop";
import { createHealth } from "../health/health";
import { stopTimes } from "../health/stop-times";
import { startHourlyRounds } from "../source/hourly";
import { cacheBytes } from "./answer-cache";
import { createFront } from "./front";

// Serves the built application: node --import tsx server/front/main.ts --port 3000 [--host 127.0.0.1]
const { values } = parseArgs({ options: { port: { type: "string", default: "3000" }, host: { type: "string" } } });
const port = Number(values.port);
const hostname = values.host;
const times = stopTimes();

// Both are read as Next is loaded.
Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
const { default: next } = await import("next");
const application = next({ dev: false, dir: process.cwd(), port, ...(hostname !== undefined && { hostname }) });
await application.prepare();
const handle = application.getRequestHandler();

// A socket in a folder that only this user may enter: what stands there has passed no front.
const folder = mkdtempSync(path.join(os.tmpdir(), "parley-front-"));
const socketPath = path.join(folder, "application");
const behind = createServer((request, response) => void handle(request, response));
const answer = createFront({
  application: (request, response) => void handle(request, response),
  socketPath,
  readVersion: (dependence) => (dependence.on === "site" ? readSiteVersion() : readVersion(dependence.slug)),
  now: () => new Date(),
  cacheBytes: cacheBytes(),
});
const isDatabaseReady = databaseReadiness(currentDatabase, projectPlace());
const health = createHealth({ isStopping: () => gate.isStopping(), isDatabaseReady });
const gate = stoppable((request, response) => {
  if (!health(request, response)) answer(request, response);
});
const front = createServer(gate.listener);
await listen(behind, { path: socketPath });
await listen(front, { port, ...(hostname !== undefined && { host: hostname }) });

function listen(server: Server, where: { path: string } | { port: number; host?: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(where, resolve);
  });
}

const endRounds = startHourlyRounds();

let stopping = false;
/** Is not ready any more, takes nothing new, finishes what is under way, and ends: docs/decisions/stopping.md. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const cut = await gate.stop(front, times);
  if (cut > 0) console.error(`${cut} requests were not finished in time: PARLEY_STOP_SECONDS gives them longer.`);
  await closed(behind);
  await endRounds();
  await application.close();
  await currentDatabase().close();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Nobody waits for it any more: the front has given its last answer.
    server.closeAllConnections();
  });
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void stop());
