import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

const VIEW = "/n/russia-ukraine?parties=russia,ukraine&issues=permanent-neutrality&asOf=2025-06-02";

test("a reader cites a view, short and long and in three styles, and takes its sources along", async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(VIEW);
  await page.getByText("Cite", { exact: true }).click();
  const short = page.getByRole("textbox", { name: "Short" });
  await expect(short).toHaveValue(/^Parley, “Russia–Ukraine settlement talks, positions as of 2 June 2025”, http/);
  await expect(short).toHaveValue(new RegExp(`${VIEW.replaceAll("?", "\\?")}, retrieved \\d+ \\w+ \\d{4}\\.$`));
  await expect(page.getByRole("textbox", { name: "Long" })).toHaveValue(/Published record as last changed on/);
  await expect(page.getByRole("textbox", { name: /^APA/ })).toHaveValue(/Parley\. Retrieved \w+ \d+, \d{4}, from http/);
  await expect(page.getByRole("textbox", { name: /^Chicago/ })).toHaveValue(/^“Russia–Ukraine Settlement Talks/);
  await expect(page.getByRole("textbox", { name: /^Harvard/ })).toHaveValue(/\(Accessed: \d+ \w+ \d{4}\)\.$/);

  await page.getByRole("button", { name: "Copy: Short" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await short.inputValue());

  const shown = await page.locator("#sources-title ~ ol li").allTextContents();
  const link = page.getByRole("link", { name: "BibTeX" });
  const answer = await page.request.get(new URL((await link.getAttribute("href")) ?? "", baseURL).href);
  expect(answer.headers()["content-type"]).toContain("application/x-bibtex");
  expect((await answer.text()).match(/^@/gm)).toHaveLength(shown.length);
});

test("a view at no date in its address is cited at the date that it shows", async ({ page }) => {
  await page.goto("/n/russia-ukraine");
  await page.getByText("Cite", { exact: true }).click();
  const short = await page.getByRole("textbox", { name: "Short" }).inputValue();
  const [, asOf] = /\?asOf=(\d{4}-\d{2}-\d{2}), retrieved/.exec(short) ?? [];
  await page.goto(`/n/russia-ukraine?asOf=${asOf}`);
  await expect(page.getByRole("combobox", { name: "As of" })).toHaveValue(`${asOf}`);
});

test("a pinned link is cited with the day and the hash that hold it", async ({ page }) => {
  await page.goto(VIEW);
  await page.getByText("Share", { exact: true }).click();
  await page.getByRole("button", { name: "Pin this view" }).click();
  await expect(page).toHaveURL(/\/s\//);
  await page.getByText("Cite", { exact: true }).click();
  const hash = await page.locator("dd code").first().textContent();
  const long = page.getByRole("textbox", { name: "Long" });
  await expect(long).toHaveValue(new RegExp(`pinned on \\d+ \\w+ \\d{4}.*/s/.*SHA-256 of what it shows: ${hash}`));
  await expect(page.getByRole("textbox", { name: "Short" })).not.toHaveValue(/retrieved/);
  const path = new URL(page.url()).pathname;
  const answer = await page.request.get(`${path}.ris`);
  expect(await answer.text()).toContain(path);
});

test("a source is cited itself, and a position with the sources of its words", async ({ page }) => {
  await page.goto("/sources/liga-uamemo-2025-06");
  await page.getByText("Cite", { exact: true }).click();
  await expect(page.getByRole("textbox", { name: /^Harvard/ })).toHaveValue(/Available at: https:\/\//);
  const ris = await page.request.get((await page.getByRole("link", { name: "RIS" }).getAttribute("href")) ?? "");
  expect(await ris.text()).toContain("ID  - liga-uamemo-2025-06\r\n");

  await page.getByRole("main").getByRole("link", { name: "Ukraine on Permanent neutrality" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ukraine on Permanent neutrality");
  await page.getByText("Cite", { exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Short" })).toHaveValue(/Ukraine on Permanent neutrality, stated/);
  const csl = await page.request.get((await page.getByRole("link", { name: "CSL-JSON" }).getAttribute("href")) ?? "");
  expect((await csl.json()).map(({ id }: { id: string }) => id)).toContain("liga-uamemo-2025-06");
});

test("what cannot be cited is said, with its status", async ({ request }) => {
  for (const path of [
    "/sources/nowhere/cite.bib",
    "/positions/russia-ukraine.nothing/cite.bib",
    "/positions/x/cite.bib",
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect((await answer.json()).error).toMatch(/^There is no such/);
  }
  const unknown = await request.get("/sources/liga-uamemo-2025-06/cite.doc");
  expect(unknown.status()).toBe(404);
  expect((await unknown.json()).error).toContain("bib, ris");
});

test("the file of a source is sent again only when it has changed", async ({ request }) => {
  const first = await request.get("/sources/liga-uamemo-2025-06/cite.bib");
  const etag = first.headers().etag ?? "";
  const again = await request.get("/sources/liga-uamemo-2025-06/cite.bib", { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
});

for (const [where, path] of [
  ["a party", "/n/russia-ukraine/parties/russia"],
  ["an issue", "/n/russia-ukraine/issues/permanent-neutrality"],
  ["statements by date", "/n/russia-ukraine/timeline"],
] as const) {
  test(`the page of ${where} says how to cite it, also without JavaScript`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    await page.goto(path);
    await page.getByText("Cite", { exact: true }).click();
    await expect(page.getByRole("textbox", { name: "Short" })).toHaveValue(new RegExp(path));
    await expect(page.getByRole("button", { name: /^Copy/ })).toHaveCount(0);
    await context.close();
  });
}

test("the open disclosure has no accessibility faults", async ({ page }) => {
  await page.goto(VIEW);
  await page.getByText("Cite", { exact: true }).click();
  const { violations } = await new AxeBuilder({ page }).include("details[open]").analyze();
  expect(violations).toEqual([]);
});
