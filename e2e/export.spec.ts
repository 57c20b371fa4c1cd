import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { read, utils } from "xlsx";
import { ownNetwork } from "./parts/network";

const VIEW = "/n/russia-ukraine?parties=russia,ukraine,e3&asOf=2025-06-02";
const NAME = "russia-ukraine-2025-06-02";

test.use({ extraHTTPHeaders: ownNetwork() });

/** What the page shows: the text of every cell, in reading order, and the numbered sources. */
async function screenOf(page: Page) {
  const cells = await page.getByRole("table").first().getByRole("cell").allInnerTexts();
  const sources = await page.getByRole("region", { name: "Sources" }).getByRole("listitem").allInnerTexts();
  expect(cells.length).toBeGreaterThan(10);
  expect(sources.length).toBeGreaterThan(5);
  return { cells: cells.map(flat), sources: sources.map(flat) };
}

const flat = (text: string) => text.replace(/\s+/g, " ").trim();

async function openExport(page: Page) {
  await page.locator("summary", { hasText: "Export" }).click();
}

/** Downloads a file by its link in the menu. */
async function take(page: Page, link: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link, exact: true }).first().click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function rowsOf(bytes: Uint8Array): Record<string, string>[] {
  const sheet = read(bytes, { raw: true }).Sheets.Sheet1;
  return sheet ? utils.sheet_to_json(sheet, { defval: "", raw: false }) : [];
}

test("CSV for a spreadsheet has every cell of the screen with its sources", async ({ page, baseURL }) => {
  await page.goto(VIEW);
  const { cells, sources } = await screenOf(page);
  await openExport(page);
  const { name, bytes } = await take(page, "CSV, one row a position");
  expect(name).toBe(`${NAME}.csv`);
  const rows = rowsOf(bytes);
  const byCell = new Map<string, Record<string, string>[]>();
  for (const row of rows)
    byCell.set(`${row.issue}.${row.party}`, [...(byCell.get(`${row.issue}.${row.party}`) ?? []), row]);
  const inOrder = [...byCell.values()];
  expect(inOrder).toHaveLength(cells.length);
  for (const [index, shown] of cells.entries()) {
    for (const row of inOrder[index] ?? []) {
      if (row.cell === "not-researched") expect(shown).toContain("Not researched");
      else expect(shown).toContain(flat(row.summary ?? "?"));
      for (const [line, number] of (row.source_numbers ?? "").split("\n").filter(Boolean).entries()) {
        expect(sources[Number(number) - 1]).toContain(flat(row.source_titles?.split("\n")[line] ?? "?"));
      }
    }
  }
  for (const row of rows) expect(row.view_url).toBe(new URL(VIEW, baseURL).href);
});

test("the wide CSV lies as the matrix does", async ({ page }) => {
  await page.goto(VIEW);
  const { cells } = await screenOf(page);
  await openExport(page);
  const { name, bytes } = await take(page, "CSV, the matrix");
  expect(name).toBe(`${NAME}.matrix.csv`);
  const parties = ["Russia", "Ukraine", "E3 / Europeans"];
  const answers = rowsOf(bytes).flatMap((row) => parties.map((party) => row[party] ?? "?"));
  expect(answers).toHaveLength(cells.length);
  for (const [index, answer] of answers.entries()) expect(cells[index]).toContain(/^[^;(/]*/.exec(answer)?.[0].trim());
});

test("Word, Markdown and the dossier say what the cells say, and list their sources", async ({ page }) => {
  await page.goto(VIEW);
  const { sources } = await screenOf(page);
  const summaries = (
    await page.locator("td .summary").evaluateAll((found) => found.map((one) => one.firstChild?.textContent ?? ""))
  ).map(flat);
  await openExport(page);
  const word = await take(page, "Word");
  const markdown = await take(page, "Markdown");
  const dossier = await take(page, "Dossier (YAML)");
  expect([word.name, markdown.name, dossier.name]).toEqual([`${NAME}.docx`, `${NAME}.md`, `${NAME}.yaml`]);
  // As a page: the raw text leaves the notes out.
  const html = (await mammoth.convertToHtml({ buffer: Buffer.from(word.bytes) })).value;
  const briefing = flat(
    await page.evaluate((html) => new DOMParser().parseFromString(html, "text/html").body.textContent, html),
  );
  const plain = flat(text(markdown.bytes).replace(/\\(.)/g, "$1"));
  const records = flat(text(dossier.bytes).replaceAll('\\"', '"'));
  expect(summaries.length).toBeGreaterThan(10);
  for (const summary of summaries) {
    expect(briefing).toContain(summary);
    expect(plain).toContain(summary);
    expect(records).toContain(summary);
  }
  for (const [index, source] of sources.entries()) {
    const title = /“(.*)”/.exec(source)?.[1] ?? "?";
    expect(briefing).toContain(title);
    expect(plain).toContain(`${index + 1}. `);
    expect(plain).toContain(title);
    expect(records).toContain(title);
  }
});

test("everything comes in one archive, with a README that names each file, its address and how to cite it", async ({
  page,
  baseURL,
}) => {
  await page.goto(VIEW);
  await openExport(page);
  const links = await page
    .locator("details[open]")
    .getByRole("link")
    .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  const { name, bytes } = await take(page, "All files (ZIP)");
  expect(name).toBe(`${NAME}.zip`);
  const files = unzipSync(bytes);
  const endings = links
    .map((href) => href.replace("/n/russia-ukraine.", "").replace(/\?.*/, ""))
    // What is drawn takes longer than what is written, and is had for itself.
    .filter((one) => one !== "zip" && one !== "png");
  expect(Object.keys(files).toSorted()).toEqual(["README.txt", ...endings.map((one) => `${NAME}.${one}`)].toSorted());
  const readme = strFromU8(files["README.txt"] ?? new Uint8Array());
  for (const ending of endings) expect(readme).toContain(`${NAME}.${ending}`);
  expect(readme).toContain(new URL(VIEW, baseURL).href);
  expect(readme).toContain("Parley, “Russia–Ukraine settlement talks”, positions as of 2 June 2025.");
});

test("each file has an address of its own; unchanged bytes are not sent again", async ({ page, request, baseURL }) => {
  await page.goto(VIEW);
  await openExport(page);
  const links = await page
    .locator("details[open]")
    .getByRole("link")
    .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  expect(links).toHaveLength(14);
  for (const href of links) {
    const file = await request.get(href);
    const { etag = "", "content-disposition": disposition } = file.headers();
    expect([href, file.status()]).toEqual([href, 200]);
    expect(disposition).toMatch(/^(inline|attachment); filename="russia-ukraine-2025-06-02\.[a-z.]+"$/);
    expect((await request.get(href, { headers: { "if-none-match": etag } })).status()).toBe(304);
  }
  const json = await (await request.get(VIEW.replace("russia-ukraine?", "russia-ukraine.json?"))).json();
  expect(json).toMatchObject({ asOf: "2025-06-02", url: new URL(VIEW, baseURL).href, pin: null });
  expect(json.retrieved).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect((await request.get("/n/nowhere.csv")).status()).toBe(404);
  const unknown = await request.get("/n/russia-ukraine.exe");
  expect([unknown.status(), (await unknown.json()).error]).toEqual([404, expect.stringContaining("csv, json")]);
});

test("a pinned link is taken away as the live view was, under its own address, and a revoked one is not", async ({
  page,
  request,
}) => {
  await page.goto(VIEW);
  const { cells } = await screenOf(page);
  await page.locator("summary", { hasText: "Share" }).click();
  await page.getByRole("button", { name: "Pin this view" }).click();
  await page.waitForURL(/\/s\/\w+\?pinned=1$/);
  const link = page.url().replace("?pinned=1", "");
  expect((await screenOf(page)).cells).toHaveLength(cells.length);
  await openExport(page);
  const { name, bytes } = await take(page, "CSV, one row a position");
  const id = link.split("/").at(-1);
  expect(name).toBe(`${NAME}-${id}.csv`);
  const rows = rowsOf(bytes);
  expect(new Set(rows.map((row) => `${row.issue}.${row.party}`)).size).toBe(cells.length);
  expect(new Set(rows.map((row) => row.view_url))).toEqual(new Set([link]));
  const canonical = await request.get(`${link}.json`);
  expect((await canonical.json()).form).toBe("parley-pinned/1");
  expect((await request.get("/s/0000000000000.csv")).status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the menu opens, its links are plain, and it says how to print", async ({ page }) => {
    await page.goto(VIEW);
    await openExport(page);
    await expect(page.getByText("By your browser’s own “Print”")).toBeVisible();
    expect((await take(page, "Markdown")).name).toBe(`${NAME}.md`);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 375]) {
    test(`the menu has no violation: ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(VIEW);
      await openExport(page);
      await expect(page.getByRole("button", { name: "Print, or save as PDF" })).toBeVisible();
      const { violations } = await new AxeBuilder({ page })
        .include("details[open]")
        .options({ rules: { "target-size": { enabled: true } } })
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n  ")}`)).toEqual([]);
    });
  }
}
