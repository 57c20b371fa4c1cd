import { expect, test } from "@playwright/test";

// What is kept for everybody has the readers' script alone: each kind of page must still run in a browser.
/** Other tests publish what these list. */
const LISTS = ["/", "/sources"];
const PAGES = [
  ...LISTS,
  "/sources/almayadeen-2025-05",
  "/n/russia-ukraine",
  "/n/russia-ukraine?asOf=2025-06-02&parties=all&issues=all",
  "/n/russia-ukraine?cell=permanent-neutrality.ukraine",
  "/n/russia-ukraine/timeline",
  "/n/russia-ukraine/agreement",
  "/n/russia-ukraine/compare?parties=russia,ukraine",
  "/n/russia-ukraine/issues/permanent-neutrality",
  "/n/russia-ukraine/parties/ukraine",
  "/embed/n/russia-ukraine",
];

for (const address of PAGES) {
  test(`${address} is kept, and its scripts and styles run under its policy`, async ({ page, request }) => {
    const wrong: string[] = [];
    page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(String(error)));
    const first = await request.get(address);
    const { etag, "content-security-policy": policy, "cache-control": caching } = first.headers();
    expect(etag).toMatch(/^"[\w-]{43}-(?:br|gz)"$/);
    expect(caching).toBe("public, max-age=0, must-revalidate");
    expect(policy).not.toContain("nonce-");

    const opened = await page.goto(address);
    if (!LISTS.includes(address)) {
      expect(opened?.headers().etag).toBe(etag);
      expect((await request.get(address, { headers: { "if-none-match": String(etag) } })).status()).toBe(304);
    }
    await expect(page.locator("html[data-script], html:not(:has(#content))")).toHaveCount(1);
    expect(await page.locator("script[src]").count()).toBeLessThan(2);
    expect(wrong).toEqual([]);
  });
}

test("a reader's choice is followed without a full load, and so is the way back", async ({ page }) => {
  await page.goto("/n/russia-ukraine");
  await page.evaluate(() => Object.assign(window, { stays: true }));
  const rows = page.getByRole("rowheader");
  const before = await rows.allTextContents();
  await page.getByRole("link", { name: /^Parties as rows/ }).click();
  await expect(page).toHaveURL(/layout=transposed/);
  await expect(rows.first()).toContainText("Russia");
  await page.goBack();
  await expect(page).not.toHaveURL(/layout=/);
  await expect(rows).toHaveText(before);
  await page.getByRole("link", { name: "Agreement of all parties" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Agreement");
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page).toHaveTitle(/Agreement/);
  expect(await page.evaluate(() => "stays" in window)).toBe(true);
});

test("of two choices the later one counts, though the earlier one's answer comes after it", async ({ page }) => {
  await page.goto("/n/russia-ukraine");
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/layout=transposed/, async (route) => {
    await released;
    await route.continue();
  });
  const asked = page.waitForRequest(/layout=transposed/);
  await page.getByRole("link", { name: /^Parties as rows/ }).click();
  await asked;
  await page.getByRole("link", { name: "Agreement of all parties" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Agreement");
  release();
  await expect(page).toHaveURL(/\/agreement$/);
});

test("a page that needs more than the readers' script is loaded by the browser", async ({ page }) => {
  await page.goto("/n/russia-ukraine");
  await page.evaluate(() => Object.assign(window, { stays: true }));
  const search = page.getByRole("searchbox").first();
  await search.fill("neutrality");
  await search.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=neutrality/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => "stays" in window)).toBe(false);
});

test("one answer is kept for all orders of parameters, another for each reader who is signed in", async ({
  request,
}) => {
  const etagOf = async (address: string, headers = {}) => (await request.get(address, { headers })).headers().etag;
  const etag = await etagOf("/n/russia-ukraine?asOf=2025-06-02&parties=russia");
  expect(await etagOf("/n/russia-ukraine?utm_source=paper&parties=russia&asOf=2025-06-02")).toBe(etag);
  expect(
    await etagOf("/n/russia-ukraine?asOf=2025-06-02&parties=russia", { cookie: "parley.session_token=x" }),
  ).not.toBe(etag);
});
