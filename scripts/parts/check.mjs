import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { failuresInVitest } from "./failures.mjs";
import { run } from "./run.mjs";

/** One check that passes or fails as a whole. */
async function check(program, args) {
  const { code } = await run(process.execPath, [`node_modules/${program}`, ...args], { loud: true });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, failures: [] };
}

export function checkFormatAndLint() {
  return check("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]);
}

export function checkTypes() {
  return check("typescript/bin/tsc", ["--noEmit"]);
}

/** All tests that vitest runs. scripts/parts/test-templates.ts gives them their databases. */
export function runUnitTests() {
  return withReport(async (report) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const { code } = await run(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...reporters], {
      loud: true,
    });
    const results = readReport(report);
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = results;
    return atLeastOneFailure(code, {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
      failures: failuresInVitest(results),
    });
  });
}

/** Gives `f` the path of a file for a runner's report, and removes it afterwards. */
export async function withReport(f) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "parley-report-"));
  try {
    return await f(path.join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A runner's report. Throws when it wrote none: then it broke, and said why. */
export function readReport(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** A runner can fail without a failed test: a file that does not load, an error between tests. */
export function atLeastOneFailure(code, counted) {
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}
