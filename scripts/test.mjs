// npm test: sets up what the tests need and runs everything. It ends with one plain line of counts.
//   --only lint|unit|e2e   for the developer in a hurry
import { parseArgs } from "node:util";

const { ROOT } = await import("./parts/project.mjs");
process.chdir(ROOT);

const { Failure } = await import("./parts/failure.mjs");
const { install } = await import("./parts/install.mjs");
const { generateClients } = await import("./parts/prepare.mjs");
const { say } = await import("./parts/say.mjs");
const { Tally } = await import("./parts/tally.mjs");
const { checkFormatAndLint, checkTypes, runUnitTests } = await import("./parts/check.mjs");
const { runEndToEndTestsOnPostgresql, runEndToEndTestsOnSqlite } = await import("./parts/end-to-end.mjs");

/** Each part gives what its runner counted. */
const PARTS = [
  ["lint", "Formatting, lint and who may import whom", checkFormatAndLint],
  ["lint", "Types", checkTypes],
  ["unit", "Unit and integration tests, on both databases", runUnitTests],
  ["e2e", "End-to-end tests of the built application, in Chromium", runEndToEndTestsOnSqlite],
  ["e2e", "End-to-end tests of editing, on PostgreSQL", runEndToEndTestsOnPostgresql],
];

const tally = new Tally();
try {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const parts = PARTS.filter(([group]) => values.only === undefined || values.only === group);
  if (parts.length === 0) throw new Failure("--only must be lint, unit or e2e.");
  await install();
  await generateClients();
  for (const [, title, run] of parts) {
    say(`${title} …`);
    tally.add(title, await run().catch(brokenPart));
  }
} catch (error) {
  tally.add("Setting up", brokenPart(error));
}
process.exitCode = tally.conclude();

/** A part that broke before it could count counts as one failure; an interruption ends everything. */
function brokenPart(error) {
  if (error instanceof Failure && error.exitCode > 128) process.exit(error.exitCode);
  console.error(error instanceof Failure ? `\n${error.message}` : error);
  const message = error instanceof Error ? error.message : String(error);
  return { passed: 0, failed: 1, skipped: 0, failures: [message] };
}
