// npm start: makes everything ready and serves. Until `npm ci` ran, only what Node itself brings may be imported.
//   --dev      the developer's loop: serves the sources, rebuilding as they change
//   --prepare  everything but serving
import { parseArgs } from "node:util";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Parley needs Node 20.19 or newer; this is ${process.versions.node}. Get one from https://nodejs.org`);
  process.exit(1);
}

// Only now: the rest would not even load in an old Node.
const { ROOT } = await import("./parts/project.mjs");
const { prepare } = await import("./parts/prepare.mjs");
const { assertServable, serve } = await import("./parts/serve.mjs");
const { Failure } = await import("./parts/failure.mjs");
const { say } = await import("./parts/say.mjs");

process.chdir(ROOT);
try {
  const { values } = parseArgs({ options: { dev: { type: "boolean" }, prepare: { type: "boolean" } } });
  const mode = values.dev ? "development" : "production";
  if (!values.prepare) await assertServable();
  await prepare({ build: mode === "production" });
  if (values.prepare) say("Ready: npm start serves.");
  else process.exitCode = await serve(mode);
} catch (error) {
  console.error(error instanceof Failure ? `\n${error.message}` : error);
  process.exitCode = error instanceof Failure ? error.exitCode : 1;
}
