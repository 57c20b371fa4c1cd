import { accessSync, constants, existsSync } from "node:fs";
import { Failure } from "./failure.mjs";
import { install } from "./install.mjs";
import { ROOT } from "./project.mjs";
import { mustRun } from "./run.mjs";
import { say } from "./say.mjs";
import { fingerprint, unlessDone } from "./stamp.mjs";

/** What the built application is made of: a change to any of it asks for a new build. */
const SOURCES = [
  "app",
  "components",
  "domain",
  "server",
  "messages",
  "public",
  "types",
  "instrumentation.ts",
  "next.config.js",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "proxy.ts",
  "scripts/build-front.mjs",
  "tsconfig.json",
];

/** Makes all ready to serve; each step is skipped when it is done already. Throws a Failure that says what to do. */
export async function prepare({ build }) {
  assertWritable();
  await install();
  await generateClients();
  await migrate();
  await seed();
  if (build) await buildApplication();
}

function assertWritable() {
  try {
    accessSync(ROOT, constants.W_OK);
  } catch {
    throw new Failure(
      `${ROOT} cannot be written to: give yourself the right to, or move Parley to a folder of your own.`,
    );
  }
}

/** Generates both database clients from the schema. */
export async function generateClients() {
  const value = fingerprint(["prisma/schema.prisma", "package-lock.json", "scripts/generate.mjs"]);
  await unlessDone("generated/.parley-generated", value, async () => {
    say("Generating the database clients …");
    await mustRun(
      process.execPath,
      ["scripts/generate.mjs"],
      "The database clients could not be generated (output above).",
    );
  });
}

/** Brings the database up to date, in a process of its own: Prisma's engine shall hold nothing that the server needs. */
export async function migrate(env = {}) {
  const where = describeDatabase(env.DATABASE_URL ?? process.env.DATABASE_URL);
  say(`Database: ${where}`);
  const output = await mustRun(
    process.execPath,
    ["--import", "tsx", "scripts/migrate.ts", "deploy"],
    `The database could not be prepared: ${where}. Is it running, is the address right, may this user write to it? DATABASE_URL names it.`,
    { name: "migrations", env },
  );
  if (output.includes("Applied")) say(`  ${output.trim()}`);
}

// A URL may hold a password: that is not shown.
function describeDatabase(url) {
  if (!url) return "SQLite, data/parley.db";
  if (url.startsWith("file:")) return `SQLite, ${url.slice("file:".length)}`;
  const server = /^postgres(?:ql)?:\/\/(?:[^@]*@)?([^?]*)/.exec(url)?.[1];
  if (server !== undefined) return `PostgreSQL, ${server}`;
  throw new Failure("DATABASE_URL must be file:PATH or postgresql://USER:PASSWORD@HOST:PORT/NAME.");
}

/** Puts the dossiers into an empty database; does nothing to any other. */
export async function seed(env = {}) {
  if (!existsSync("scripts/seed.ts")) return;
  await mustRun(
    process.execPath,
    ["--import", "tsx", "scripts/seed.ts"],
    "The dossiers could not be imported (output above); nothing of the failed one was written. Start again to retry.",
    { loud: true, env },
  );
}

/** Builds the application when its sources changed. */
export async function buildApplication() {
  await unlessDone(".next/.parley-built", fingerprint(SOURCES), async () => {
    say("Building the application: half a minute …");
    await mustRun(
      process.execPath,
      ["node_modules/next/dist/bin/next", "build"],
      "The application could not be built (output above).",
      { name: "build" },
    );
    await mustRun(
      process.execPath,
      ["scripts/build-front.mjs"],
      "The front of the application could not be compiled (output above).",
      { name: "front" },
    );
  });
}
