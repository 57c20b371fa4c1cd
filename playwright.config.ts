import { defineConfig, devices } from "@playwright/test";
import { installedChromium } from "./scripts/parts/chromium.mjs";

// `npm test` serves the built application on a fresh database and says where. By hand: `npm start`, and then
// `npx playwright test`.
export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  // axe takes twenty seconds over the whole matrix when both cores are busy.
  timeout: 60_000,
  // The server loads a route when it is first asked for (next.config.js), which takes seconds when both cores are busy.
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  projects: [
    { name: "first start", testMatch: "*.setup.ts" },
    { name: "browser", testMatch: "*.spec.ts", dependencies: ["first start"] },
  ],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: installedChromium(),
      // Chromium's sandbox refuses to run as root.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
});
