import { expect, test } from "@playwright/test";

// What is kept for everybody carries hashes of its scripts in place of a nonce: each kind of page must still run in a browser.
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
    // Proxies commonly take 8 kB of headers.
    expect(policy?.length).toBeLessThan(4_000);

    const opened = await page.goto(address);
    if (!LISTS.includes(address)) {
      expect(opened?.headers().etag).toBe(etag);
      expect((await request.get(address, { headers: { "if-none-match": String(etag) } })).status()).toBe(304);
    }
    await page.waitForLoadState("networkidle");
    expect(wrong).toEqual([]);
  });
}

test("a reader's page is alive: a choice is followed without a full load", async ({ page }) => {
  await page.goto("/n/russia-ukraine");
  await page.evaluate(() => Object.assign(window, { stays: true }));
  await expect(page.locator("a[data-soft]").first()).toBeVisible();
  await expect(async () => {
    await page.getByRole("link", { name: /^Parties as rows/ }).click();
    await expect(page).toHaveURL(/layout=transposed/, { timeout: 2_000 });
  }).toPass();
  expect(await page.evaluate(() => "stays" in window)).toBe(true);
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
