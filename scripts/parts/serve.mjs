import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { launchOf } from "../../server/front/launch.mjs";
import { environment } from "./environment.mjs";
import { Failure } from "./failure.mjs";
import { run } from "./run.mjs";
import { say } from "./say.mjs";

const START_MILLISECONDS = 60_000;
const POLL_MILLISECONDS = 100;
const FIRST_PAGE = "/n/russia-ukraine?asOf=2025-06-02&parties=russia,ukraine";

/** Makes sure that the port can be used, before any long step. Throws a Failure that says what to do. */
export function assertServable() {
  return assertFree(portFromEnvironment());
}

/**
 * Serves until it is told to stop (SIGINT, SIGTERM) or the server ends by itself. PORT and HOST say where; 3000 on all
 * addresses by default. Gives the exit code: 0 when it was told to stop.
 */
export async function serve(mode) {
  const port = portFromEnvironment();
  await assertFree(port);
  const server = startServer(mode, port);
  const ended = new Promise((resolve) => server.once("exit", (code) => resolve(code ?? 1)));
  const stop = stopOnSignals(server);
  const state = await Promise.race([healthy(port, ended), ended.then(() => "ended")]);
  if (state === "healthy") announce(port, await setupLink(port));
  const code = await ended;
  if (stop.asked) return 0;
  throw new Failure(
    state === "healthy" ? `The server ended with code ${code}.` : "The server did not start: its messages are above.",
    code === 0 ? 1 : code,
  );
}

function portFromEnvironment() {
  const text = process.env.PORT || "3000";
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Failure(`PORT must be a number from 1 to 65535; it is "${text}".`);
  return port;
}

function assertFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const taken = `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`;
      const forbidden = `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`;
      const text =
        { EADDRINUSE: taken, EACCES: forbidden }[error.code] ?? `Port ${port} cannot be used: ${error.message}`;
      reject(new Failure(text));
    });
    probe.listen(port, process.env.HOST || undefined, () => probe.close(resolve));
  });
}

function startServer(mode, port) {
  const host = process.env.HOST || undefined;
  const development = ["node_modules/next/dist/bin/next", "dev", "-p", String(port), ...(host ? ["-H", host] : [])];
  const { args, env } =
    mode === "development" ? { args: development, env: {} } : launchOf({ distDir: ".next", port, host });
  return spawn(process.execPath, args, { env: { ...environment(), ...env }, stdio: ["ignore", "inherit", "inherit"] });
}

/** Hands signals on to the server; a second one ends it at once. */
function stopOnSignals(server) {
  const state = { asked: false };
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      server.kill(state.asked ? "SIGKILL" : signal);
      state.asked = true;
    });
  }
  return state;
}

/** Waits until the application answers, which includes its database. */
async function healthy(port, ended) {
  let over = false;
  ended.then(() => {
    over = true;
  });
  const end = performance.now() + START_MILLISECONDS;
  while (!over && performance.now() < end) {
    const response = await fetch(`${address(port)}/api/health`).catch(() => undefined);
    if (response?.ok) return "healthy";
    await wait(POLL_MILLISECONDS);
  }
  if (!over) say("The server has not become healthy within a minute; its messages, if any, are above.");
  return "silent";
}

function address(port) {
  const host = process.env.HOST;
  return `http://${host && host !== "0.0.0.0" && host !== "::" ? host : "localhost"}:${port}`;
}

const HAS_ADMINISTRATOR = 3;

/** The one-time link by which the first administrator sets themselves up; null once there is one. */
async function setupLink(port) {
  const command = ["--import", "tsx", "scripts/user.ts", "create", "--at", address(port)];
  // It throws when it was told to stop meanwhile: then nobody needs a link.
  const made = await run(process.execPath, command, { name: "set-up link" }).catch(() => null);
  if (made === null) return null;
  const { code, output } = made;
  if (code === 0) return output.trim().split("\n").at(-1);
  if (code !== HAS_ADMINISTRATOR) say(`The set-up link could not be made: npm run user -- create\n${output.trim()}`);
  return null;
}

function announce(port, setup) {
  say(`Parley is up: ${address(port)}`);
  console.log(`
  Open the talks as they stood on 2 June 2025, Russia beside Ukraine:
  ${address(port)}${FIRST_PAGE}
${setup === null ? "" : `\n  Become its first administrator; the link works once:\n  ${setup}\n`}
  Ctrl-C stops it.
`);
}
