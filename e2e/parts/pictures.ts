import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";

const FOLDER = path.join(import.meta.dirname, "..", "..", "docs", "guide", "pictures");

/** Takes a picture of the page for docs/guide, where PARLEY_PICTURES asks for pictures; else does nothing. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env.PARLEY_PICTURES !== "1") return;
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
}
