import { existsSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";

const SYSTEM = "/usr/bin/chromium";

/** The machine's Chromium, or the one that CHROMIUM_PATH names, or Playwright's own. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (existsSync(SYSTEM) ? SYSTEM : undefined);
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
}
