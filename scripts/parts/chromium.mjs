import { existsSync, readFileSync } from "node:fs";
import { Failure } from "./failure.mjs";
import { mustRun, run } from "./run.mjs";
import { say } from "./say.mjs";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The path of a Chromium that is installed: CHROMIUM_PATH, or the system's. Undefined means Playwright's own. */
export function installedChromium() {
  return process.env.CHROMIUM_PATH || SYSTEM.find((file) => existsSync(file));
}

/** Makes sure that there is a Chromium: Debian's package as root on Debian, else the one that Playwright downloads. */
export async function ensureChromium() {
  if (installedChromium() !== undefined) return;
  if (isDebian() && process.getuid?.() === 0 && (await installDebianPackage())) return;
  say("Installing Chromium (Playwright's own) …");
  await mustRun(
    process.execPath,
    ["node_modules/@playwright/test/cli.js", "install", "chromium"],
    "No Chromium could be installed. Install one yourself and set CHROMIUM_PATH to it.",
    { name: "Chromium" },
  );
}

function isDebian() {
  const file = "/etc/os-release";
  return existsSync(file) && /^ID(_LIKE)?=.*debian/m.test(readFileSync(file, "utf8"));
}

async function installDebianPackage() {
  say("Installing Chromium (Debian's package) …");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const { code, output } = await run("apt-get", args, { env, name: "apt-get" }).catch(asNotThere);
    if (code === 0) continue;
    console.error(output.trim());
    return false;
  }
  return installedChromium() !== undefined;
}

// Without apt-get there is still Playwright's own; an interruption is not swallowed.
function asNotThere(error) {
  if (error instanceof Failure && error.exitCode === 1) return { code: 1, output: error.message };
  throw error;
}
