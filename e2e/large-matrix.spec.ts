import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { generatedDossier } from "../seeds/factories";

// 70 parties on 60 issues: more than the four thousand cells that are one plain table.
const LARGE = "/n/large-talks?parties=all&issues=all";
const ROOT = path.join(import.meta.dirname, "..");
const WORDS =
  "An observer mission on both banks of the river, which the parties invite, pay for and may not recall for a year.";

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  const dossier = generatedDossier({ parties: 70, issues: 60, charactersPerCell: 200, seed: 7 });
  const said = dossier.positions.find(({ party, issue }) => party === "party-68" && issue === "issue-57");
  Object.assign(dossier.negotiation, { slug: "large-talks", title: "Large talks" });
  Object.assign(said ?? {}, { summary: WORDS, stance: "demands", statedOn: "2024-03-01" });
  const folder = await mkdtemp(path.join(os.tmpdir(), "parley-large-"));
  try {
    const file = path.join(folder, "large.json");
    await writeFile(file, JSON.stringify(dossier));
    const database = process.env.E2E_DATABASE_URL;
    if (database === undefined) throw new Error("E2E_DATABASE_URL names no database");
    await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/import.ts", file], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: database },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

const region = (page: Page) => page.getByRole("region", { name: "Matrix of positions" });
const parts = (page: Page) => page.getByRole("navigation", { name: "Parts of the matrix", exact: true });

test("is a real table to assistive technology, which says where in the whole its part stands", async ({ page }) => {
  await page.goto(LARGE);
  await expect(parts(page)).toContainText("Issues 1–24 of 60");
  await expect(parts(page)).toContainText("Parties 1–14 of 70");
  const roles = new Map<string, number>();
  const { nodes } = await (await page.context().newCDPSession(page)).send("Accessibility.getFullAXTree");
  const inTable = descendants(nodes, "table");
  for (const { role } of inTable) roles.set(String(role?.value), (roles.get(String(role?.value)) ?? 0) + 1);
  expect(Object.fromEntries(roles)).toMatchObject({ row: 25, columnheader: 15, rowheader: 24, cell: 336 });

  const table = page.getByRole("table");
  await expect(table).toHaveAttribute("aria-rowcount", "61");
  await expect(table).toHaveAttribute("aria-colcount", "71");
  await page.goto(`${LARGE}&at=issue-60.party-70`);
  await expect(page.getByRole("row").last()).toHaveAttribute("aria-rowindex", "61");
  await expect(page.getByRole("row").last().getByRole("cell").last()).toHaveAttribute("aria-colindex", "71");
  await expect(page.getByRole("row").last().getByRole("rowheader")).toHaveAttribute("aria-colindex", "1");
});

test("is gone through part by part with the keyboard, which reaches each part at its first heading", async ({
  page,
}) => {
  await page.goto(LARGE);
  const follow = async (name: string) => {
    await parts(page).getByRole("link", { name }).focus();
    await page.keyboard.press("Enter");
  };
  const heading = (name: string) => region(page).getByRole("link", { name, exact: true });
  await follow("More issues");
  await expect(heading("Issue 25")).toBeFocused();
  await expect(heading("Issue 25")).toBeInViewport();
  await expect(parts(page)).toContainText("Issues 25–48 of 60");
  await follow("More parties");
  await expect(heading("Party 15")).toBeFocused();
  await expect(heading("Party 15")).toBeInViewport();
  await expect(parts(page)).toContainText("Issues 25–48 of 60");
  await follow("More issues");
  await expect(heading("Issue 49")).toBeFocused();
  await expect(parts(page)).toContainText("Issues 41–60 of 60");
  await expect(parts(page).getByRole("link", { name: "More issues" })).toHaveCount(0);
  await follow("Issues before these");
  await expect(heading("Issue 17")).toBeFocused();
  await expect(parts(page)).toContainText("Parties 15–28 of 70");
});

test("a search finds words in any part and leads to their cell, which opens with all of them", async ({ page }) => {
  await page.goto(LARGE);
  await page.getByLabel("Find in the matrix").fill("Observer mission");
  await page.keyboard.press("Enter");
  const found = page.getByRole("region", { name: "Found for “Observer mission”" });
  await expect(found.getByRole("listitem")).toHaveCount(1);
  await found.getByRole("link", { name: "Party 68 on Issue 57" }).click();
  const cell = region(page).getByRole("link", { name: "Demands : Party 68 on Issue 57" });
  await expect(cell).toBeFocused();
  await expect(cell).toBeInViewport();
  await expect(region(page)).not.toContainText("may not recall for a year");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "Party 68 on Issue 57" });
  await expect(panel).toContainText(WORDS);
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(cell).toBeFocused();

  await page.getByLabel("Find in the matrix").fill("perpetual motion");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nothing in this matrix has the words “perpetual motion”.")).toBeVisible();
});

test("keeps the reader's place when the date or the filters change", async ({ page }) => {
  await page.goto(`${LARGE}&at=issue-25.party-21`);
  await page.getByRole("combobox", { name: "As of" }).selectOption("2025-06-30");
  await expect(page).toHaveURL(/asOf=2025-06-30/);
  await expect(parts(page)).toContainText("Issues 25–48 of 60");
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Rows that contain").fill("observer mission");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("59 issues hidden by the filters.")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Parts of the matrix" })).toHaveCount(0);
});

test("on paper a part says that it is one, and its sheets have every text and the sources", async ({ page }) => {
  await page.goto(LARGE);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("This is a part of the matrix")).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "Print it with every text, on 2 sheets" }).click();
  await expect(parts(page)).toContainText("Issues 1–57 of 60");
  await expect(page.getByRole("cell")).toHaveCount(57 * 70);
  await expect(region(page)).toContainText(WORDS);
  await parts(page).getByRole("link", { name: "More issues" }).click();
  await expect(parts(page)).toContainText("Issues 58–60 of 60");
  await expect(page.getByRole("row").last()).toHaveAttribute("aria-rowindex", "61");
  const cited = await page.getByRole("region", { name: "Sources" }).getByRole("listitem").count();
  const numbers = await region(page)
    .getByRole("link", { name: /^Source \d+$/ })
    .allTextContents();
  expect(Math.max(...numbers.map(Number))).toBe(cited);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("parts, the search and the cells are plain links and a form", async ({ page }) => {
    await page.goto(LARGE);
    await parts(page).getByRole("link", { name: "More parties" }).click();
    await expect(parts(page)).toContainText("Parties 15–28 of 70");
    await page.getByLabel("Find in the matrix").fill("observer mission");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await page.getByRole("link", { name: "Party 68 on Issue 57", exact: true }).click();
    await region(page).getByRole("link", { name: "Demands : Party 68 on Issue 57" }).click();
    await expect(page.getByRole("dialog")).toContainText(WORDS);
    await page.getByRole("link", { name: "Close", exact: true }).click();
    await expect(parts(page)).toContainText("Parties 57–70 of 70");
  });
});

for (const [colorScheme, width] of [
  ["light", 1280],
  ["dark", 320],
] as const) {
  test(`axe finds nothing wrong with it, ${colorScheme}, ${width} px wide`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${LARGE}&find=observer`);
    await expect(page.getByRole("region", { name: "Found for “observer”" })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

/** The nodes of Chromium's accessibility tree below the one of a role. */
function descendants<N extends { nodeId: string; role?: { value?: unknown }; childIds?: string[] }>(
  nodes: N[],
  role: string,
): N[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node: N): N[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? [child, ...below(child)] : [];
    });
  return nodes.filter((node) => node.role?.value === role).flatMap(below);
}
