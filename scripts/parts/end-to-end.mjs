import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { launchOf } from "../../server/front/launch.mjs";
import { atLeastOneFailure, readReport, withReport } from "./check.mjs";
import { ensureChromium, installedChromium } from "./chromium.mjs";
import { environment } from "./environment.mjs";
import { Failure } from "./failure.mjs";
import { failuresInPlaywright } from "./failures.mjs";
import { freePort } from "./free-port.mjs";
import { buildApplication, migrate, seed } from "./prepare.mjs";
import { run } from "./run.mjs";
import { say } from "./say.mjs";

const START_MILLISECONDS = 60_000;
const POLL_MILLISECONDS = 100;

/** How many pages of other sites the tests can put up at once (e2e/parts/web-page.ts): more than one for each worker. */
const WEB_PAGES = 8;

/** Runs Playwright against the built application on a fresh SQLite database with the dossiers. */
export async function runEndToEndTestsOnSqlite() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "parley-e2e-"));
  try {
    return await runOn(`file:${path.join(folder, "parley.db")}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same on PostgreSQL, for what writes: what only reads is drawn alike, and what axe sees does not depend on the database. */
export async function runEndToEndTestsOnPostgresql() {
  const { startPostgresql } = await import("../test-pg.mjs");
  const postgresql = await startPostgresql();
  try {
    return await runOn(postgresql.url, ["e2e/editing", "--grep-invert=axe finds"]);
  } finally {
    await postgresql.stop();
  }
}

async function runOn(url, selection = []) {
  await ensureChromium();
  const database = { DATABASE_URL: url };
  await migrate(database);
  await seed(database);
  await buildApplication();
  const allowed = { PARLEY_FETCH_ALLOW: await addressesOfWebPages() };
  const server = await startServer({ ...database, ...allowed });
  try {
    say(`Serving at ${server.url}; running Playwright …`);
    return await runPlaywright(server.url, url, selection, allowed);
  } finally {
    await server.stop();
  }
}

/** Free addresses of this machine that the tested server may fetch from, although they are not public. */
async function addressesOfWebPages() {
  const ports = new Set();
  while (ports.size < WEB_PAGES) ports.add(await freePort());
  return [...ports].map((port) => `127.0.0.1:${port}`).join(",");
}

function runPlaywright(url, database, selection, allowed) {
  return withReport(async (report) => {
    const { code } = await run(
      process.execPath,
      ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...selection],
      {
        loud: true,
        // Some tests ask the command line for an invitation, on the database that is served.
        env: {
          ...allowed,
          E2E_BASE_URL: url,
          E2E_DATABASE_URL: database,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          CHROMIUM_PATH: installedChromium() ?? "",
        },
      },
    );
    const results = readReport(report);
    const { expected, unexpected, flaky, skipped } = results.stats;
    const failures = failuresInPlaywright(results);
    // A test that passes only when it is repeated is broken.
    return atLeastOneFailure(code, { passed: expected, failed: unexpected + flaky, skipped, failures });
  });
}

async function startServer(env) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const front = launchOf({ distDir: ".next", port, host: "127.0.0.1" });
  const child = spawn(process.execPath, front.args, {
    env: { ...environment(), ...front.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      log += text;
    });
  }
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  if (await answers(`${url}/api/health`, child)) return { url, stop };
  await stop();
  throw new Failure(`The server did not start:\n${log}`);
}

async function answers(url, child) {
  const end = performance.now() + START_MILLISECONDS;
  while (child.exitCode === null && performance.now() < end) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return true;
    await wait(POLL_MILLISECONDS);
  }
  return false;
}
