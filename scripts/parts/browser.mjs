import { existsSync } from "node:fs";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * The Chromium that the machine has, or that CHROMIUM_PATH names.
 * @returns {string | undefined} undefined leaves Playwright its own.
 */
export function browserExecutable() {
  return process.env.CHROMIUM_PATH ?? SYSTEM.find((path) => existsSync(path));
}
