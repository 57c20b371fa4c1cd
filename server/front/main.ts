import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { currentDatabase } from "../db/db";
import { projectPlace } from "../db/migration-files";
import { getAllowedHosts } from "../fetch/allowed-hosts";
import { databaseReadiness } from "../health/database-ready";
import { stoppable } from "../health/graceful-stop";
import { createHealth } from "../health/health";
import { stopTimes } from "../health/stop-times";
import { log } from "../operation/log";
import { logged } from "../operation/logged";
import { measured } from "../operation/measured";
import { sharedAnswers } from "../operation/metrics";
import { metricsPlace, serveMetrics } from "../operation/metrics-server";
import { startHourlyRounds } from "../source/hourly";
import { cacheBytes } from "./answer-cache";
import { createFront } from "./front";
import { readAndTime, readDependence } from "./read-dependence";
import { collectAtRest } from "./rest";

// Serves the built application, compiled by scripts/build-front.mjs: node .next/front/main.mjs --port 3000 [--host 127.0.0.1]
/** Longer than proxies keep a connection on which nothing happens (60 s is common): it is theirs to close, or a request is lost. */
const KEEP_ALIVE_MILLISECONDS = 75_000;
/** Where the readers' script is served: scripts/build-front.mjs writes it here. */
declare const READER_SCRIPT: string;

const { values } = parseArgs({ options: { port: { type: "string", default: "3000" }, host: { type: "string" } } });
const port = Number(values.port);
const hostname = values.host;

// Bad settings are told before anything is served.
const times = stopTimes();
const bytes = cacheBytes();
const metrics = metricsPlace();
getAllowedHosts();

// Both are read as Next is loaded.
Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
const { default: next } = await import("next");
const built = next({ dev: false, dir: process.cwd(), port, ...(hostname !== undefined && { hostname }) });
await built.prepare();
const handle = built.getRequestHandler();

// A socket in a folder that only this user may enter: what stands there has passed no front.
const folder = mkdtempSync(path.join(os.tmpdir(), "parley-front-"));
const socketPath = path.join(folder, "application");
let handled = 0;
const application: RequestListener = (request, response) => {
  handled += 1;
  void handle(request, response);
};
const behind = createServer(logged(application, 500));
const answer = createFront({
  application: logged(application),
  socketPath,
  readVersion: metrics === null ? readDependence : readAndTime,
  now: () => new Date(),
  cacheBytes: bytes,
  readerScript: READER_SCRIPT,
  ...(metrics !== null && { onAnswer: (found) => sharedAnswers.inc({ found }) }),
});
const isDatabaseReady = databaseReadiness(currentDatabase, projectPlace());
const health = createHealth({ isStopping: () => gate.isStopping(), isDatabaseReady });
const answerOrHealth: RequestListener = (request, response) => {
  if (!health(request, response)) answer(request, response);
};
const gate = stoppable(metrics === null ? answerOrHealth : measured(answerOrHealth));
const front = createServer({ keepAliveTimeout: KEEP_ALIVE_MILLISECONDS }, gate.listener);
await listen(behind, { path: socketPath });
await listen(front, { port, ...(hostname !== undefined && { host: hostname }) });
const metricsServer = metrics === null ? null : await serveMetrics(metrics);
log.info({ port }, "serving");

function listen(server: Server, where: { path: string } | { port: number; host?: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(where, resolve);
  });
}

const endRounds = startHourlyRounds();
// There with --expose-gc (launch.mjs).
const { gc } = globalThis;
if (gc !== undefined)
  collectAtRest(
    () => handled,
    () => void gc(),
  );

let stopping = false;
/** Is not ready any more, takes nothing new, finishes what is under way, and ends: docs/decisions/stopping.md. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info("stopping");
  const cut = await gate.stop(front, times);
  if (cut > 0) log.warn({ cut }, "Requests were not finished in time: PARLEY_STOP_SECONDS gives them longer");
  await closed(behind);
  if (metricsServer !== null) await closed(metricsServer);
  await endRounds();
  await built.close();
  await currentDatabase().close();
  rmSync(folder, { recursive: true, force: true });
  log.info("stopped");
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
