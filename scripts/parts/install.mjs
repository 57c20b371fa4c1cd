import { existsSync, readFileSync } from "node:fs";
import { mustRun } from "./run.mjs";
import { say } from "./say.mjs";
import { fingerprint, unlessDone, writeStamp } from "./stamp.mjs";

const STAMP = "node_modules/.parley-installed";

/** Installs the packages of package-lock.json, when they are not the ones installed. */
export async function install() {
  const value = fingerprint(["package-lock.json"]);
  if (!existsSync(STAMP) && isInstalledByHand()) return writeStamp(STAMP, value);
  await unlessDone(STAMP, value, async () => {
    say("Installing packages (npm ci): a minute or two …");
    // Development packages too: building needs them, whatever NODE_ENV says.
    await mustRun(
      "npm",
      ["ci", "--include=dev", "--no-audit", "--no-fund"],
      "The packages could not be installed (npm ci, output above). If better-sqlite3 failed to compile: it needs Python 3, make and a C++ compiler.",
      { name: "npm ci" },
    );
  });
}

/** Whether somebody's own `npm ci` or `npm install` has put in place all that the lockfile asks for: npm keeps a list. */
function isInstalledByHand() {
  const list = "node_modules/.package-lock.json";
  if (!existsSync(list)) return false;
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const present = JSON.parse(readFileSync(list, "utf8")).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional, peer }]) =>
      place === "" || present[place]?.version === version || optional || devOptional || peer,
  );
}
