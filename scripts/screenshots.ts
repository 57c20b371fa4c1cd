import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { installedChromium } from "./parts/chromium.mjs";

const MATRIX = "/n/russia-ukraine?parties=russia,ukraine,united-states&asOf=2025-06-02&against=2025-05-16";
const SHOTS = [
  { file: "matrix.png", path: MATRIX },
  { file: "panel.png", path: `${MATRIX}&cell=permanent-neutrality.ukraine` },
];

/** Takes the README's pictures of a running server: `npm run screenshots -- [--url http://localhost:3000]`. */
async function main() {
  const { values } = parseArgs({ options: { url: { type: "string", default: "http://localhost:3000" } } });
  const browser = await chromium.launch({
    executablePath: installedChromium(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  mkdirSync("docs/screenshots", { recursive: true });
  for (const { file, path } of SHOTS) {
    const response = await page.goto(new URL(path, values.url).href, { waitUntil: "networkidle" });
    if (!response?.ok())
      throw new Error(`${path} answered ${response?.status()}: is npm start running at ${values.url}?`);
    await page.screenshot({ path: `docs/screenshots/${file}` });
    console.log(`docs/screenshots/${file}`);
  }
  await browser.close();
}

await main();
